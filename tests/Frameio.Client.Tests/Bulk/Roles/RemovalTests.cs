using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>What V2 says of people who are taken out, were taken out, or were never there.</summary>
public class RemovalTests : RolesTest
{
    private const string Chloe = "chloe@northlight.example";
    private const string Grace = "grace+dailies@agency.example";

    private Action<Exchange>? _onExchange;

    [Fact]
    public async Task A_team_member_is_removed_once_and_then_known_as_removed_with_the_time_of_that()
    {
        Outcome first = Assert.Single(
            await RemoveAsync(ApiGeneration.V2, RolePlace.Workspace, new RoleRow(DailiesWorkspace, Chloe)));
        Outcome second = Assert.Single(
            await RemoveAsync(ApiGeneration.V2, RolePlace.Workspace, new RoleRow(DailiesWorkspace, Chloe)));

        GrantSnapshot record = Workspace(DailiesWorkspace).Removed.Single();
        Assert.Equal(
            (AccessStatus.Removed, record.RecordId, Studio.Chloe),
            (first.Status, first.Grant!.RecordId, first.SubjectId));
        Assert.Equal((AccessStatus.AlreadyRemoved, record.RecordId), (second.Status, second.Grant!.RecordId));
        Assert.NotNull(first.Grant!.UpdatedAt);
        Assert.Equal(first.Grant!.UpdatedAt, second.Grant!.UpdatedAt);
    }

    [Theory]
    [InlineData("stranger@client.example")]
    [InlineData("hugo+it's@agency.example")]
    public async Task Who_never_was_in_the_workspace_is_not_found(string email)
    {
        Outcome outcome = Assert.Single(
            await RemoveAsync(ApiGeneration.V2, RolePlace.Workspace, new RoleRow(DailiesWorkspace, email)));

        Assert.Equal((AccessStatus.NotFound, FrameioErrorKind.MemberNotFound), (outcome.Status, outcome.Error!.Kind));
        Assert.Equal($"MemberNotFound: '{email}' is not in the workspace 'Dailies'.", outcome.Reason);
    }

    [Fact]
    public async Task A_collaborator_is_removed_once_and_then_not_found()
    {
        Outcome first =
            Assert.Single(await RemoveAsync(ApiGeneration.V2, RolePlace.Project, new RoleRow(Studio.Pilot, Grace)));
        Outcome second =
            Assert.Single(await RemoveAsync(ApiGeneration.V2, RolePlace.Project, new RoleRow(Studio.Pilot, Grace)));

        Assert.Equal((AccessStatus.Removed, Studio.Grace), (first.Status, first.SubjectId));
        Assert.Equal(
            (AccessStatus.NotFound, FrameioErrorKind.CollaboratorNotFound), (second.Status, second.Error!.Kind));
        Assert.Single(Writes);
    }

    [Fact]
    public async Task An_open_invitation_to_a_project_is_withdrawn()
    {
        string invitation = Pending(RolePlace.Project, Studio.Pilot).Single().Id;

        Outcome outcome = Assert.Single(
            await RemoveAsync(ApiGeneration.V2, RolePlace.Project, new RoleRow(Studio.Pilot, " OSKAR@client.example")));

        Assert.Equal(
            (AccessStatus.Removed, invitation, Studio.Oskar),
            (outcome.Status, outcome.Grant!.RecordId, outcome.SubjectName));
        Assert.Empty(Pending(RolePlace.Project, Studio.Pilot));
        Assert.Equal("v2CancelPendingCollaborator", Assert.Single(Writes).Operation);
    }

    [Fact]
    public async Task An_invitation_that_is_accepted_meanwhile_ends_as_a_collaborator_who_is_removed()
    {
        Answer("v2ListCollaborators", "[]");
        Answer(
            "v2ListPendingCollaborators",
            $$"""[{"_type":"pending_collaborator","id":"{{Studio.Nobody}}","email":"{{Grace}}"}]""");

        Outcome outcome =
            Assert.Single(await RemoveAsync(ApiGeneration.V2, RolePlace.Project, new RoleRow(Studio.Pilot, Grace)));

        Assert.Equal((AccessStatus.Removed, Studio.Grace), (outcome.Status, outcome.SubjectId));
        Assert.DoesNotContain(Grace, People(RolePlace.Project, Studio.Pilot).Keys);
    }

    [Fact]
    public async Task An_invitation_that_is_accepted_between_the_two_lists_is_missed_by_neither()
    {
        Answer(
            "v2ListPendingCollaborators",
            $$"""[{"_type":"pending_collaborator","id":"{{Studio.Nobody}}","email":"hugo+it's@agency.example"}]""");
        _onExchange = exchange =>
        {
            if (exchange.OperationId is "v2ListPendingCollaborators" or "v2ListCollaborators")
            {
                Server.Faults.Clear();
                Server.State.AddCollaborator(Studio.Pilot, "hugo+it's@agency.example");
            }
        };

        Outcome outcome = Assert.Single(
            await RemoveAsync(
                ApiGeneration.V2, RolePlace.Project, new RoleRow(Studio.Pilot, "hugo+it's@agency.example")));

        Assert.Equal(AccessStatus.Removed, outcome.Status);
        Assert.DoesNotContain("hugo+it's@agency.example", People(RolePlace.Project, Studio.Pilot).Keys);
    }

    [Fact]
    public async Task An_invitation_that_somebody_else_withdraws_meanwhile_is_not_found()
    {
        Break("v2CancelPendingCollaborator", new StatusFault { Code = 404, Apply = true });

        Outcome outcome = Assert.Single(
            await RemoveAsync(ApiGeneration.V2, RolePlace.Project, new RoleRow(Studio.Pilot, Studio.Oskar)));

        Assert.Equal(
            (AccessStatus.NotFound, "CollaboratorNotFound: 'oskar@client.example' is not in the project 'Pilot'."),
            (outcome.Status, outcome.Reason));
    }

    [Theory]
    [InlineData(
        RolePlace.Workspace,
        Studio.Dailies,
        Chloe,
        "MemberNotFound: 'chloe@northlight.example' is not in the workspace 'Dailies'.")]
    [InlineData(
        RolePlace.Project,
        Studio.Pilot,
        Grace,
        "CollaboratorNotFound: 'grace+dailies@agency.example' is not in the project 'Pilot'.")]
    public async Task Who_was_listed_and_is_not_found_is_not_there(
        RolePlace place, string id, string email, string reason)
    {
        // Gone, by somebody else.
        Break(RemoveCall(ApiGeneration.V2, place), new StatusFault { Code = 404, Apply = true });

        Outcome outcome = Assert.Single(await RemoveAsync(ApiGeneration.V2, place, new RoleRow(id, email)));

        Assert.Equal((AccessStatus.NotFound, reason), (outcome.Status, outcome.Reason));
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with
    {
        OnExchange = exchange =>
        {
            options.OnExchange!(exchange);
            _onExchange?.Invoke(exchange);
        },
    };
}
