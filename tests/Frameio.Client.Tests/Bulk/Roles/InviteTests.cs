using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>On V2 whoever is known is added, and a stranger gets one mail and an open invitation.</summary>
public class InviteTests : RolesTest
{
    private const string Stranger = "new.person@client.example";

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task A_stranger_is_invited_by_one_mail(RolePlace place)
    {
        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V2, place, new RoleRow(Unique(place), Stranger)));

        InvitationSnapshot invitation =
            Assert.Single(Pending(place, Unique(place)), pending => pending.Email == Stranger);
        Assert.Equal(AccessStatus.Invited, outcome.Status);
        Assert.Equal(
            (invitation.Id, Stranger, null, true),
            (outcome.Grant!.RecordId, outcome.Grant!.SubjectName, outcome.SubjectId, outcome.Grant!.IsPending));
        Assert.Equal(Stranger, Assert.Single(Server.State.Mails).To);
        Assert.Equal(Stranger, Assert.Single(Assert.Single(Writes).Mails!).To);
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task A_known_person_is_added_without_a_mail(RolePlace place)
    {
        const string Finn = "FINN.o'neil@northlight.example";

        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V2, place, new RoleRow(Unique(place), Finn)));

        GrantSnapshot added = Assert.Single(
            Grants(place, Unique(place)), grant => grant.Email.Equals(Finn, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(AccessStatus.Added, outcome.Status);
        Assert.Equal(
            (added.RecordId, added.UserId, added.Email),
            (outcome.Grant!.RecordId, outcome.SubjectId, outcome.SubjectName));
        Assert.NotNull(outcome.Grant!.UpdatedAt);
        Assert.Empty(Server.State.Mails);
    }

    [Fact]
    public async Task An_open_invitation_to_a_project_is_not_sent_twice_by_a_second_run()
    {
        Outcome first =
            Assert.Single(await AddAsync(ApiGeneration.V2, RolePlace.Project, new RoleRow(Finale, Stranger)));

        Outcome second = Assert.Single(
            await AddAsync(
                ApiGeneration.V2, RolePlace.Project, new RoleRow(Finale, $" {Stranger.ToUpperInvariant()} ")));

        Assert.Equal(
            (AccessStatus.Invited, first.Grant!.RecordId, Stranger),
            (second.Status, second.Grant!.RecordId, second.SubjectName));
        Assert.Single(Server.State.Mails);
        Assert.Single(Writes);
    }

    [Theory]
    [InlineData(RolePlace.Workspace, Studio.Dailies, "chloe@northlight.example")]
    [InlineData(RolePlace.Project, Studio.Pilot, "ines@agency.example")]
    [InlineData(RolePlace.Project, Studio.Pilot, Studio.Oskar)]
    public async Task Who_is_there_already_costs_no_call(RolePlace place, string id, string email)
    {
        Outcome outcome = Assert.Single(await AddAsync(ApiGeneration.V2, place, new RoleRow(id, email)));

        Assert.Equal(email == Studio.Oskar ? AccessStatus.Invited : AccessStatus.AlreadyMember, outcome.Status);
        Assert.NotNull(outcome.Grant!.RecordId);
        Assert.Empty(Writes);
        Assert.Empty(Server.State.Mails);
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task A_deactivated_person_is_refused_in_the_services_words(RolePlace place)
    {
        Server.State.RemoveTeamMember(Studio.Dailies, Studio.JonasDeactivated);

        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V2,
            place,
            new(Unique(place), "jonas@northlight.example"),
            new(Unique(place), "finn.o'neil@northlight.example"));

        Assert.Equal([AccessStatus.Failed, AccessStatus.Added], Statuses(outcomes));
        Assert.Equal(FrameioErrorKind.RejectedByServer, outcomes[0].Error!.Kind);
        Assert.Contains("deactivated", outcomes[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_in_a_workspace_is_given_where_it_isnt_the_one_there()
    {
        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V2,
            RolePlace.Workspace,
            new(DailiesWorkspace, "elena@northlight.example", "team_manager"),
            new(DailiesWorkspace, "chloe@northlight.example", "team_manager"),
            new(DailiesWorkspace, "ines@agency.example", "member"),
            new(DailiesWorkspace, Stranger, "team_manager"));

        Assert.Equal(
            [AccessStatus.AlreadyMember, AccessStatus.Changed, AccessStatus.AlreadyMember, AccessStatus.Invited],
            Statuses(outcomes));
        Assert.Equal([null, "member", null, null], outcomes.Select(outcome => outcome.PreviousRole));
        Assert.Equal(2, Writes.Count);
        Assert.Equal(
            ("workspace_admin", "commenter"),
            (
                People(RolePlace.Workspace, DailiesWorkspace)["chloe@northlight.example"],
                People(RolePlace.Workspace, DailiesWorkspace)["ines@agency.example"]));
        Assert.Equal(
            "workspace_admin",
            Pending(RolePlace.Workspace, DailiesWorkspace).Single(pending => pending.Email == Stranger).Role);
    }
}
