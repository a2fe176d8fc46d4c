using Frameio.Client.Access;
using Frameio.Client.Access.Running;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>Whoever left and came back is listed twice: under one address, by two ids.</summary>
public class NamesakeTests : RolesTest
{
    private const string Finn = "finn.o'neil@northlight.example";

    [Fact]
    public async Task The_one_who_came_back_is_added_though_the_one_who_left_is_still_listed()
    {
        Answer("v4ListWorkspaceUsers", ListOfTheOneWhoLeft);

        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V4, RolePlace.Workspace, new RoleRow(DailiesWorkspace, Finn)));

        Assert.Equal(AccessStatus.Added, outcome.Status);
        Assert.Contains(Finn, People(RolePlace.Workspace, DailiesWorkspace).Keys);
    }

    [Fact]
    public async Task The_one_who_left_is_not_taken_for_the_one_who_came_back()
    {
        Answer("v4ListWorkspaceUsers", ListOfTheOneWhoLeft);

        Outcome outcome = Assert.Single(
            await RemoveAsync(ApiGeneration.V4, RolePlace.Workspace, new RoleRow(DailiesWorkspace, Finn)));

        Assert.Equal(AccessStatus.NotMember, outcome.Status);
        Assert.Empty(Writes);
    }

    private static string ListOfTheOneWhoLeft => $$$"""
        {
          "data": [{
            "role": "editor",
            "user": {
              "id": "{{{Studio.Nobody}}}", "name": "Finn O'Neil", "email": "{{{Finn}}}",
              "avatar_url": null, "active": false
            }
          }],
          "links": { "next": null }
        }
        """;
}
