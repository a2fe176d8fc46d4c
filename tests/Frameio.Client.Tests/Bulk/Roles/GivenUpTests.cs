using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>A service that fails over a call at every try.</summary>
public class GivenUpTests : RolesTest
{
    private const string Stranger = "new.person@client.example";
    private const string Known = "finn.o'neil@northlight.example";

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task On_V4_five_tries_are_enough_and_the_row_says_why(RolePlace place)
    {
        Break(AddCall(ApiGeneration.V4, place), new StatusFault { Code = 500 }, times: null);

        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V4, place, new RoleRow(Unique(place), Known)));

        Assert.Equal((AccessStatus.Failed, FrameioErrorKind.ServerFault), (outcome.Status, outcome.Error!.Kind));
        Assert.DoesNotContain("mail", outcome.Reason, StringComparison.Ordinal);
        Assert.Equal(5, Writes.Count);
    }

    [Fact]
    public async Task On_V4_a_role_that_was_given_though_every_answer_was_lost_is_seen()
    {
        Break("v4SetWorkspaceUserRole", new LostAnswerFault(), times: null);

        Outcome outcome = Assert.Single(
            await AddAsync(ApiGeneration.V4, RolePlace.Workspace, new RoleRow(DailiesWorkspace, Known, "viewer")));

        Assert.Equal((AccessStatus.Added, "viewer"), (outcome.Status, outcome.Grant!.Role));
        Assert.Equal(5, Writes.Count);
    }

    [Theory]
    [InlineData(MalformedBody.Html)]
    [InlineData(MalformedBody.Empty)]
    [InlineData(MalformedBody.Truncated)]
    public async Task On_V4_a_role_whose_answer_can_not_be_read_is_looked_up_and_sent_again_where_that_does_not_tell(
        MalformedBody body)
    {
        Break("v4SetProjectUserRole", new MalformedFault { Body = body });

        Outcome outcome = Assert.Single(
            await AddAsync(
                ApiGeneration.V4,
                RolePlace.Project,
                new RoleRow(Studio.Pilot, "chloe@northlight.example", "full_access")));

        Assert.Equal((AccessStatus.Added, "full_access"), (outcome.Status, outcome.Grant!.Role));
        Assert.Equal(2, Writes.Count);
    }

    [Fact]
    public async Task On_V2_an_invitation_to_a_project_is_tried_five_times_and_never_mailed()
    {
        Break("v2AddCollaborator", new CutFault(), times: null);

        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V2, RolePlace.Project, new RoleRow(Finale, Stranger)));

        Assert.Equal(FrameioErrorKind.OutcomeUnknown, outcome.Error?.Kind);
        Assert.Equal(5, Writes.Count);
        Assert.Empty(Server.State.Mails);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_V2_an_invitation_to_a_workspace_is_tried_once(bool applied)
    {
        Break("v2AddTeamMember", new StatusFault { Code = 500, Apply = applied }, times: null);

        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V2, RolePlace.Workspace, new(DailiesWorkspace, Stranger), new(DailiesWorkspace, Known));

        Assert.Equal(FrameioErrorKind.OutcomeUnknown, outcomes[0].Error?.Kind);
        Assert.Equal(applied ? null : FrameioErrorKind.OutcomeUnknown, outcomes[1].Error?.Kind);
        RequireIn(outcomes[0].Reason, Stranger, DailiesWorkspace, "second mail");
        Assert.Equal(2, Writes.Count);
        Assert.Equal(applied ? 1 : 0, Server.State.Mails.Count);
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task On_V2_nothing_is_sent_again_while_who_is_there_can_not_be_read(RolePlace place)
    {
        Break(AddCall(ApiGeneration.V2, place), new LostAnswerFault());
        Break(
            place == RolePlace.Workspace ? "v2ListTeamMembers" : "v2ListCollaborators",
            new StatusFault { Code = 403 },
            skip: 1);

        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V2, place, new RoleRow(Unique(place), Stranger)));

        Assert.Equal(FrameioErrorKind.OutcomeUnknown, outcome.Error?.Kind);
        Assert.Single(Writes);
        Assert.Single(Server.State.Mails);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Nothing_is_sent_while_who_is_there_was_never_read(ApiGeneration generation, RolePlace place)
    {
        Server.Faults.Add(new FaultRule
        {
            Path = generation == ApiGeneration.V2 ? "/(members|collaborators)$" : "(workspaces|projects)/[^/]+/users$",
            Times = null,
            Action = new StatusFault { Code = 402 },
        });

        List<Outcome> outcomes =
            await AddAsync(generation, place, new(Unique(place), Known), new(Unique(place), "kira@client.example"));
        outcomes.AddRange(
            await RemoveAsync(generation, place, new RoleRow(Unique(place), "dev.patel@northlight.example")));

        Assert.All(outcomes, outcome => Assert.Equal(FrameioErrorKind.RejectedByServer, outcome.Error?.Kind));
        Assert.Empty(Writes);
    }
}
