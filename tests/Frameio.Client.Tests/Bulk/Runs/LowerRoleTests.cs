using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>
/// Roles that were given and change nothing are told at the end, whichever roles the service's lists show.
/// </summary>
public abstract class LowerRoleTests(UserListing listing) : AnyRowsTest
{
    private const string Ben = "ben@northlight.example";
    private const string Chloe = "chloe@northlight.example";
    private const string Ines = "ines@agency.example";
    private const string Kira = "kira@client.example";

    private static readonly RunOptions _telling = new() { TellsOfLowerRoles = true };

    [Fact]
    public async Task A_role_below_that_of_a_group_is_told()
    {
        Server.State.SetGroupRole(Studio.Post, Studio.Reviewers, "full_access");

        await RequireAsync(
            $"'{Ines}' in 'Post' (viewer, and full_access by another path)",
            Give(PlaceKind.Workspace, "Post", Ines, "viewer"));
        await RequireAsync(
            $"'{Ines}' in 'Pilot' (commenter, and full_access by another path)",
            Give(PlaceKind.Project, Studio.PilotOfPost, Ines, "commenter"));
    }

    [Fact]
    public async Task A_role_below_that_in_the_workspace_is_told() => await RequireAsync(
        $"'{Chloe}' in 'Pilot' (editor, and full_access by another path)",
        Give(PlaceKind.Project, Studio.Pilot, Chloe, "editor"));

    [Fact]
    public async Task Whatever_an_admin_of_the_account_is_given_is_told() => await RequireAsync(
        $"'{Ben}' in 'Dailies' (workspace_admin, and admin by another path)",
        Give(PlaceKind.Workspace, "Dailies", Ben, "workspace_admin"));

    [Fact]
    public async Task A_restricted_project_takes_nothing_from_its_workspace()
    {
        await RequireNothingAsync(Give(PlaceKind.Project, "Finale", Chloe, "viewer"));
        await RequireAsync(
            $"'{Ben}' in 'Finale' (full_access, and admin by another path)",
            Give(PlaceKind.Project, "Finale", Ben, "full_access"));
    }

    [Fact]
    public async Task A_role_that_is_as_high_or_higher_counts()
    {
        Server.State.SetGroupRole(Studio.Post, Studio.Reviewers, "editor");

        await RequireNothingAsync(Give(PlaceKind.Workspace, "Post", Ines, "editor"));
        await RequireNothingAsync(Give(PlaceKind.Workspace, "Post", Ines, "full_access"));
        await RequireNothingAsync(Give(PlaceKind.Workspace, "Post", Kira, "viewer"));
    }

    [Fact]
    public async Task The_role_that_was_there_before_is_none_by_another_path() =>
        await RequireNothingAsync(Give(PlaceKind.Workspace, "Dailies", Chloe, "viewer"));

    [Fact]
    public async Task A_role_of_which_nobody_knows_how_high_it_is_is_not_compared()
    {
        RequestsMayBreakContract = true;
        Server.State.SetGroupRole(Studio.Post, Studio.Reviewers, "producer");
        await RequireNothingAsync(Give(PlaceKind.Workspace, "Post", Ines, "viewer"));

        Server.State.SetGroupRole(Studio.Dailies, Studio.Reviewers, "full_access");
        Server.State.AddTeamMember(Studio.Dailies, Studio.Dev, "producer");
        await RequireNothingAsync(Give(PlaceKind.Workspace, "Dailies", Ines, "producer"));
    }

    [Fact]
    public async Task The_first_three_are_named_by_their_rows_and_the_others_counted()
    {
        Server.State.SetGroupRole(Studio.Post, Studio.Editors, "full_access");
        Server.State.AddMember(Studio.Editors, Studio.Ines);

        await RunAsync(
            _telling,
            Give(PlaceKind.Project, Studio.PilotOfPost, Ines, "viewer"),
            Give(PlaceKind.Workspace, "Dailies", Ben, "editor"),
            Give(PlaceKind.Workspace, "Post", Kira, "viewer"),
            Give(PlaceKind.Workspace, "Post", Chloe, "viewer"),
            Give(PlaceKind.Workspace, "Post", Ines, "viewer"));

        string warning = Assert.Single(Warnings);
        Assert.Equal(
            "4 roles that were asked for change nothing, since the person has a higher one there by another path: "
                + $"'{Ines}' in 'Pilot' (viewer, and full_access by another path); "
                + $"'{Ben}' in 'Dailies' (editor, and admin by another path); "
                + $"'{Chloe}' in 'Post' (viewer, and full_access by another path); and 1 more.",
            warning);
    }

    [Fact]
    public async Task Neither_memberships_nor_roles_that_were_there_already_are_told_and_nothing_is_read_for_them()
    {
        await RunAsync(
            _telling,
            Give(PlaceKind.Group, "Producers", Ben, null),
            Make(Chloe, "admin"),
            Give(PlaceKind.Workspace, "Dailies", "dev.patel@northlight.example", "editor"));

        Assert.Empty(Warnings);
        Assert.Empty(Calls("v4ListWorkspaceGroups"));
    }

    [Theory]
    [InlineData("v4ListWorkspaceGroups")]
    [InlineData("v4ListAccountUsers")]
    public async Task That_it_can_not_be_found_out_is_told_and_no_row_fails_for_it(string list)
    {
        Break(list, new ClaimTotalFault { More = 1 }, null);

        Outcome outcome =
            Assert.Single(await RunAsync(_telling, Give(PlaceKind.Workspace, "Post", Kira, "viewer")));

        Assert.Equal(AccessStatus.Added, outcome.Status);
        Assert.Contains("couldn't be found out", Assert.Single(Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_not_to_tell_reads_nothing_for_it()
    {
        await RunAsync(new RunOptions(), Give(PlaceKind.Workspace, "Dailies", Ben, "viewer"));

        Assert.Empty(Warnings);
        Assert.Empty(Calls("v4ListWorkspaceGroups"));
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { UserLists = listing };

    private async Task RequireAsync(string words, InputRow row)
    {
        Outcome outcome = Assert.Single(await RunAsync(_telling, row));

        Assert.Equal((true, string.Empty), (outcome.Error is null, outcome.Reason));
        Assert.Equal(
            "1 role that was asked for changes nothing, since the person has a higher one there by another path: "
                + $"{words}.",
            Assert.Single(Warnings));
    }

    private async Task RequireNothingAsync(InputRow row)
    {
        Assert.Null(Assert.Single(await RunAsync(_telling, row)).Error);
        Assert.Empty(Warnings);
    }

    /// <summary>Lists that show those who were given a role there.</summary>
    public class WithDirectLists() : LowerRoleTests(UserListing.Direct);

    /// <summary>Lists that show everybody, with their own role before one that comes from elsewhere.</summary>
    public class WithInheritedLists() : LowerRoleTests(UserListing.Inherited);

    /// <summary>Lists that show everybody with the role that counts.</summary>
    public class WithEffectiveLists() : LowerRoleTests(UserListing.Effective);
}
