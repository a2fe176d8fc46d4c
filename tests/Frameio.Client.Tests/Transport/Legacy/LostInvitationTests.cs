using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport.Legacy;

/// <summary>
/// Every invitation that V2 is sent goes out by mail, so one whose answer was lost is never sent again.
/// </summary>
public class LostInvitationTests : LegacyTest
{
    public static TheoryData<FaultAction> Lost => [new LostAnswerFault(), new CutBodyFault()];

    [Theory]
    [MemberData(nameof(Lost), DisableDiscoveryEnumeration = true)]
    public async Task An_invitation_whose_answer_was_lost_is_not_sent_again(FaultAction fault)
    {
        Break("v2AddTeamMember", fault);
        Break("v2AddCollaborator", fault);

        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, InviteToWorkspaceAsync);
        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, InviteToProjectAsync);

        Assert.Equal(["v2AddTeamMember", "v2AddCollaborator"], Log.Select(call => call.Operation));
        Assert.Equal([Studio.Dailies, Studio.Pilot], Server.State.Snapshot().Mails.Select(mail => mail.TargetId));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task An_invitation_the_service_failed_over_is_not_sent_again(bool applied, int mails)
    {
        Break("v2AddTeamMember", new StatusFault { Code = 500, Apply = applied });

        FrameioException failure = await Failure.OfAsync(FrameioErrorKind.ServerFault, InviteToWorkspaceAsync);

        Assert.Equal(500, failure.StatusCode);
        Assert.Single(Log);
        Assert.Equal(mails, Server.State.Snapshot().Mails.Count);
    }

    [Fact]
    public async Task An_invitation_turned_away_at_the_rate_limit_is_sent_again()
    {
        Break(
            "v2AddTeamMember",
            new StatusFault { Code = 429, Body = "Rate Limit Exceeded", ContentType = "text/plain" });

        await InviteToWorkspaceAsync();

        Assert.Equal(2, Log.Count);
        Assert.Single(Server.State.Snapshot().Mails);
    }

    [Fact]
    public async Task An_invitation_whose_answer_can_not_be_read_is_not_sent_again()
    {
        Break("v2AddCollaborator", new MalformedFault());

        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, InviteToProjectAsync);

        Assert.Single(Server.State.Snapshot().Mails);
    }

    private Task InviteToWorkspaceAsync() =>
        Legacy.Workspaces.People.GiveAsync(Studio.Account, Dailies.Id, Person(Awkward), role: null, Cancellation);

    private Task InviteToProjectAsync() =>
        Legacy.Projects.People.GiveAsync(Studio.Account, Pilot.Id, Person(Awkward), role: null, Cancellation);
}
