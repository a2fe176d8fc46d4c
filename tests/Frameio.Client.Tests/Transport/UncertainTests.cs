using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

/// <summary>A change whose answer was lost and whose next try is turned away: nobody knows if it was applied.</summary>
public class UncertainTests : SandboxTest
{
    private const string Page = "<!DOCTYPE html><html><body>Blocked</body></html>";
    private const string Words = """{"errors":[{"detail":"Words of the service"}]}""";
    private const string NoRoute = """{"errors":[{"detail":"no route found for POST (DeveloperApiWeb.V0.Router)"}]}""";

    private static readonly FaultAction[] _turnedAway =
    [
        Refusal(401, Words), Refusal(402, Words), Refusal(403, Words), Refusal(429, Words),
        Refusal(400, Page), Refusal(402, Page), Refusal(403, Page), Refusal(404, Page), Refusal(422, Page),
        Refusal(404, "Not found"), Refusal(404, ""), Refusal(404, NoRoute), Refusal(422, ""), Refusal(410, Words),
        Refusal(500, Words), Refusal(503, Page),
        new RedirectFault { Code = 302, Location = "https://login.example/sign-in" },
    ];

    public static TheoryData<FaultAction> TurnedAway => [.. _turnedAway];

    [Theory]
    [MemberData(nameof(TurnedAway), DisableDiscoveryEnumeration = true)]
    public async Task An_addition_that_may_have_happened_is_not_told_as_refused(FaultAction then)
    {
        LoseThen("v4AddGroupUsers", then);

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation));

        Assert.Contains("the answer to an earlier try was lost", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"({StatusOf(then)}", failure.Message);
        Assert.Equal(StatusOf(then), failure.StatusCode);
        Assert.Contains(Studio.Ana, Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Theory]
    [MemberData(nameof(TurnedAway), DisableDiscoveryEnumeration = true)]
    public async Task A_removal_that_may_have_happened_is_not_told_as_refused(FaultAction then)
    {
        LoseThen("v4RemoveGroupUser", then);

        await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => Client.Groups.RemoveMemberAsync(Studio.Account, Studio.Reviewers, Studio.Ines, Cancellation));

        Assert.Empty(Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Theory]
    [MemberData(nameof(TurnedAway), DisableDiscoveryEnumeration = true)]
    public async Task A_change_after_which_the_service_failed_is_as_uncertain(FaultAction then)
    {
        Break("v4UpdateGroup", new StatusFault { Code = 502, Apply = true });
        Break("v4UpdateGroup", then, times: null);

        // A service that never did anything but fail is called by that name; what it may have done is said.
        FrameioException failure = await Failure.OfAsync(
            StatusOf(then) >= 500 ? FrameioErrorKind.ServerFault : FrameioErrorKind.OutcomeUnknown,
            () => Client.Groups.UpdateAsync(Studio.Account, Studio.Editors, "New", null, Cancellation));

        Assert.Contains("may have been applied", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(409)]
    [InlineData(422)]
    public async Task What_the_service_refuses_of_itself_was_not_applied_by_the_lost_try_either(int status)
    {
        Break("v4AddGroupUsers", new CutFault());
        Answer("v4AddGroupUsers", Words, status);

        await Failure.OfAsync(
            FrameioErrorKind.RejectedByServer,
            () => Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_not_found_after_a_lost_try_may_have_been_there_before(bool isAnswered)
    {
        Break("v4AddGroupUsers", isAnswered ? new StatusFault { Code = 502, Apply = true } : new LostAnswerFault());
        Answer("v4AddGroupUsers", Words, 404);

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation));

        Assert.Contains("Words of the service", failure.Message, StringComparison.Ordinal);
        Assert.Contains(Studio.Ana, Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Fact]
    public async Task A_reading_is_never_in_doubt()
    {
        Break("v4GetMe", new LostAnswerFault());
        Answer("v4GetMe", Page, 403, "text/html");

        await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer, () => Client.Accounts.GetProfileAsync(Cancellation));
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 600 };

    private static StatusFault Refusal(int status, string body) => new()
    {
        Code = status,
        Body = body,
        ContentType = body == Page ? "text/html" : "application/json",
    };

    private static int StatusOf(FaultAction action) =>
        action is StatusFault status ? status.Code : ((RedirectFault)action).Code;

    private void LoseThen(string operation, FaultAction then)
    {
        // The other router is asked then, of which the contract knows nothing.
        RequestsMayBreakContract = then is StatusFault { Body: NoRoute };
        Break(operation, new LostAnswerFault());
        Break(operation, then, times: null);
    }
}
