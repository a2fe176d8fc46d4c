using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>A service that is gone before the next try. The clock is slow enough for it to go away in time.</summary>
public sealed class GoneServiceTests : SandboxTest
{
    protected override SandboxOptions Options => new() { Seed = DefaultSeed(), TimeScale = 5 };

    [Fact]
    public async Task A_service_that_goes_away_after_it_lost_an_answer_is_not_told_as_never_reached()
    {
        Connect();
        Fault("v4AddGroupUsers", new LostAnswerFault());
        RunOptions leaveAfterLoss = new()
        {
            OnMessage = (_, line) =>
            {
                if (line.Contains("no answer", StringComparison.Ordinal))
                {
                    Sandbox.DisposeAsync().AsTask().GetAwaiter().GetResult();
                }
            },
        };

        RunResult run = await Blocking.RunAsync(
            () => Runner.Run(new Step("Add-FrameioGroupMember", "Editors", Email(1)).With("Verbose"), options: leaveAfterLoss),
            TestContext.Current.CancellationToken);

        Assert.Equal("OutcomeUnknown", Assert.Single(run.Errors).Id());
    }
}
