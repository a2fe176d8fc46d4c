using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

/// <summary>A deletion that was applied and whose answer was lost finds nothing the second time.</summary>
public class LostDeletionTests : SandboxTest
{
    private const string NoRoute =
        """{"errors":[{"detail":"no route found for DELETE (DeveloperApiWeb.Experimental.Router)"}]}""";

    public static TheoryData<FaultAction> Uncertain =>
    [
        new LostAnswerFault(),
        new CutBodyFault(),
        new StatusFault { Code = 500, Apply = true },
        new StatusFault { Code = 504, Apply = true },
    ];

    [Theory]
    [MemberData(nameof(Uncertain), DisableDiscoveryEnumeration = true)]
    public async Task A_404_to_the_repeat_means_that_it_is_done(FaultAction fault)
    {
        Break("v4RemoveGroupUser", fault);
        await RemoveAsync();
        Assert.Equal(2, Calls("v4RemoveGroupUser").Count);
        Assert.DoesNotContain(Studio.Chloe, Server.State.Snapshot().Group("Editors").MemberIds);

        Break("v4DeleteGroup", fault);
        await Client.Groups.DeleteAsync(Studio.Account, Studio.Editors, Cancellation);
        Assert.Equal(404, Calls("v4DeleteGroup")[1].Status);
    }

    [Fact]
    public async Task A_404_to_the_repeat_that_is_about_the_route_proves_nothing()
    {
        RequestsMayBreakContract = true;
        Break("v4RemoveGroupUser", new LostAnswerFault());
        Answer("v4RemoveGroupUser", NoRoute, 404);

        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, RemoveAsync);
    }

    [Fact]
    public async Task A_404_of_a_proxys_page_proves_nothing()
    {
        Break("v4RemoveGroupUser", new LostAnswerFault());
        Answer("v4RemoveGroupUser", "<html>Not found</html>", 404, "text/html");

        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, RemoveAsync);
    }

    [Fact]
    public async Task A_404_at_the_first_try_is_a_refusal()
    {
        Answer("v4RemoveGroupUser", """{"errors":[{"detail":"Not found"}]}""", 404);

        await Failure.OfAsync(FrameioErrorKind.RejectedByServer, RemoveAsync);
    }

    [Fact]
    public async Task A_429_before_makes_nothing_uncertain()
    {
        Break("v4RemoveGroupUser", new StatusFault { Code = 429 });
        Answer("v4RemoveGroupUser", """{"errors":[{"detail":"Not found"}]}""", 404);

        await Failure.OfAsync(FrameioErrorKind.RejectedByServer, RemoveAsync);
    }

    [Fact]
    public async Task A_404_to_the_repeat_of_a_change_leaves_open_what_the_lost_try_did()
    {
        Break("v4UpdateGroup", new LostAnswerFault());
        Answer("v4UpdateGroup", """{"errors":[{"detail":"Not found"}]}""", 404);

        await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => Client.Groups.UpdateAsync(Studio.Account, Studio.Editors, "New", null, Cancellation));
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 600 };

    private Task RemoveAsync() =>
        Client.Groups.RemoveMemberAsync(Studio.Account, Studio.Editors, Studio.Chloe, Cancellation);
}
