using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>V2 goes by addresses; an id means somebody only where the place lists it.</summary>
public class IdTests : RolesTest
{
    [Theory]
    [InlineData(RolePlace.Workspace, Studio.Dailies, Studio.Dev, "Dev.Patel@northlight.example")]
    [InlineData(RolePlace.Project, Studio.Pilot, Studio.Grace, "grace+dailies@agency.example")]
    public async Task Who_is_listed_under_an_id_is_removed_by_the_address(
        RolePlace place, string placeId, string id, string email)
    {
        Outcome outcome = Assert.Single(
            await RemoveAsync(ApiGeneration.V2, place, new RoleRow(placeId, $" {id.ToUpperInvariant()} ")));

        Assert.Equal((AccessStatus.Removed, email), (outcome.Status, outcome.SubjectName));
        Assert.Equal($"email={Uri.EscapeDataString(email)}", Assert.Single(Writes).Query);
        Assert.DoesNotContain(email, People(place, placeId).Keys);
    }

    [Theory]
    [InlineData(RolePlace.Workspace, FrameioErrorKind.MemberNotFound)]
    [InlineData(RolePlace.Project, FrameioErrorKind.CollaboratorNotFound)]
    public async Task An_id_that_is_not_listed_is_not_found(RolePlace place, FrameioErrorKind kind)
    {
        Outcome outcome =
            Assert.Single(await RemoveAsync(ApiGeneration.V2, place, new RoleRow(Unique(place), Studio.Nobody)));

        Assert.Equal(
            (AccessStatus.NotFound, kind, Studio.Nobody, null),
            (outcome.Status, outcome.Error!.Kind, outcome.SubjectId, outcome.SubjectName));
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task Nobody_is_added_by_an_id(RolePlace place)
    {
        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V2, place, new RoleRow(Unique(place), Studio.Chloe)));

        Assert.Equal(FrameioErrorKind.InvalidEmail, outcome.Error?.Kind);
        Assert.Empty(Writes);
    }
}
