using Frameio.Client.Access;
using Frameio.Client.Access.Running;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>What stands in the result of a row.</summary>
public class ResultTests : RolesTest
{
    private const string Grace = "grace+dailies@agency.example";
    private const string Stranger = "new.person@client.example";

    [Fact]
    public async Task A_change_has_both_roles_and_the_place_with_its_workspace()
    {
        FrameioAccessResult result = await OfAddingAsync(new RoleRow(Studio.Pilot, Grace, "viewer"));

        Assert.Equal(
            (1, nameof(AccessStatus.Changed), nameof(AccessChange.Grant), "viewer", "editor"),
            (result.Row, result.Status, result.Change, result.Role, result.PreviousRole));
        Assert.Equal(
            ("Pilot", Studio.Pilot, DailiesWorkspace, Studio.Dailies),
            (result.Project, result.ProjectId, result.Workspace, result.WorkspaceId));
        Assert.Equal((Grace, Studio.Grace), (result.Email, result.UserId));
        Assert.Equal((null, null, false), (result.Group, result.RecordId, result.FromJournal));
        Assert.Equal((string.Empty, string.Empty), (result.ErrorId, result.Reason));
    }

    [Fact]
    public async Task What_nobody_has_to_be_told_twice_has_the_role_that_is_there()
    {
        FrameioAccessResult result = await OfAddingAsync(new RoleRow(Studio.Pilot, Grace));

        Assert.Equal(
            (nameof(AccessStatus.AlreadyMember), "editor", null), (result.Status, result.Role, result.PreviousRole));
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData(ApiGeneration.V2, RolePlace.Workspace, AccessStatus.NotFound)]
    [InlineData(ApiGeneration.V2, RolePlace.Project, AccessStatus.NotFound)]
    [InlineData(ApiGeneration.V4, RolePlace.Workspace, AccessStatus.NotMember)]
    [InlineData(ApiGeneration.V4, RolePlace.Project, AccessStatus.NotMember)]
    public async Task Who_is_not_there_is_an_error_on_V2_alone(
        ApiGeneration generation, RolePlace place, AccessStatus status)
    {
        PlaceKind kind = place == RolePlace.Workspace ? PlaceKind.Workspace : PlaceKind.Project;

        Outcome outcome =
            Assert.Single(await RemoveAsync(generation, place, new RoleRow(Unique(place), Stranger)));

        FrameioAccessResult result = new(outcome);
        string error = status == AccessStatus.NotFound ? $"{MissingIn(place)}" : string.Empty;
        string reason = $"{error}: '{Stranger}' is not in the {kind.ToString().ToLowerInvariant()} '{Unique(place)}'.";
        Assert.Equal(
            ($"{status}", nameof(AccessChange.Revoke), Stranger), (result.Status, result.Change, result.Email));
        Assert.Equal(error, result.ErrorId);
        Assert.Equal(error.Length == 0 ? string.Empty : reason, result.Reason);
    }

    [Fact]
    public async Task An_inherited_access_comes_with_the_advice_of_whoever_reports_it()
    {
        Outcome outcome = Assert.Single(
            await RemoveAsync(
                ApiGeneration.V4, RolePlace.Project, new RoleRow(Studio.Pilot, "ben@northlight.example")));

        FrameioAccessResult result = new(outcome, "Make them a member first.");

        Assert.Equal(
            "As admin of the account the person reaches everything in it. Make them a member first.", result.Reason);
        Assert.Equal((nameof(AccessStatus.Inherited), string.Empty), (result.Status, result.ErrorId));
    }

    private async Task<FrameioAccessResult> OfAddingAsync(RoleRow row) =>
        new(Assert.Single(await AddAsync(ApiGeneration.V4, RolePlace.Project, row)));
}
