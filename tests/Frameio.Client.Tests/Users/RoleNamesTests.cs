using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Tests.Users;

/// <summary>What roles are called, and which is higher.</summary>
public class RoleNamesTests
{
    [Theory]
    [InlineData("Edit & Share", "editor")]
    [InlineData("edit&share", "editor")]
    [InlineData("EDIT  AND\tSHARE", "editor")]
    [InlineData("Edit", "edit_only")]
    [InlineData("edit-only", "edit_only")]
    [InlineData("Full Access", "full_access")]
    [InlineData("Comment Only", "commenter")]
    [InlineData("View Only", "viewer")]
    [InlineData("Content Admin", "admin")]
    [InlineData("Workspace Admin", "workspace_admin")]
    [InlineData("Team Manager", "team_manager")]
    [InlineData("MEMBER", "member")]
    public void What_people_write_is_spelled_as_the_service_does(string text, string role) =>
        Assert.Equal(role, RoleNames.Spell(text));

    [Theory]
    [InlineData("producer")]
    [InlineData("Executive Producer")]
    [InlineData("editors")]
    [InlineData("Share & Edit")]
    [InlineData("")]
    [InlineData("&")]
    public void What_means_no_role_that_is_known_stays(string text) => Assert.Equal(text, RoleNames.Spell(text));

    [Fact]
    public void What_the_web_page_calls_a_role_means_that_role()
    {
        string[] roles = ["admin", "full_access", "editor", "edit_only", "commenter", "viewer"];

        Assert.Equal(roles, roles.Select(role => RoleNames.Spell(RoleNames.WebNameOf(role)!)));
        Assert.Null(RoleNames.WebNameOf("workspace_admin"));
        Assert.Null(RoleNames.WebNameOf("producer"));
        Assert.Null(RoleNames.WebNameOf(null));
    }

    [Fact]
    public void Roles_are_listed_the_most_powerful_first() => Assert.All(
        new[] { GroupCalls.Roles, UserCalls.Roles },
        roles => Assert.Equal(roles.Settable.OrderByDescending(RoleNames.RankOf), roles.Settable));

    [Fact]
    public void One_that_is_new_comes_before_all_others()
    {
        Assert.True(RoleNames.RankOf("producer") < RoleNames.RankOf("viewer"));
        Assert.Equal(RoleNames.RankOf("OWNER"), RoleNames.RankOf("owner"));
        Assert.True(RoleNames.RankOf("owner") > RoleNames.RankOf("admin"));
    }
}
