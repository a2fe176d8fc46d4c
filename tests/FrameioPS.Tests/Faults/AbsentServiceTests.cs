using CmdletHosting;
using Frameio.Sandbox;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>A service that can't be reached for a moment: nothing was sent, so anything may be sent again.</summary>
public sealed class AbsentServiceTests : SandboxTest
{
    private SandboxServer? _successor;

    // Four waits that begin with 100 ms are time enough to come back in.
    protected override SandboxOptions Options => new() { Seed = DefaultSeed(), TimeScale = 10 };

    [Fact]
    public async Task A_bulk_run_goes_on_when_the_service_is_back()
    {
        Connect();
        Runner.Run("Get-FrameioGroupMember", "Editors");
        IEnumerable<object?> Rows()
        {
            for (int number = 1; number <= 20; number++)
            {
                yield return Email(number);
            }

            Leave();
        }

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Editors").With("Verbose"), Rows(), ComeBackAtFirstWait());

        await using SandboxServer successor = Assert.IsType<SandboxServer>(_successor);
        Assert.Equal(Enumerable.Repeat("Added", 20), run.StatusByRow());
        Assert.Equal(21, successor.State.Snapshot().Group("Editors").MemberIds.Count);
    }

    [Fact]
    public async Task Even_a_group_is_created_when_the_service_is_back_and_only_once()
    {
        Connect();
        Leave();

        RunResult run = Runner.Run(new Step("New-FrameioGroup", "Once").With("Verbose"), options: ComeBackAtFirstWait());

        await using SandboxServer successor = Assert.IsType<SandboxServer>(_successor);
        Assert.Empty(run.Errors);
        Assert.Equal("Once", Assert.Single(run.Texts("Name")));
        Assert.Single(successor.Log.Snapshot(), entry => entry.Method == "POST");
    }

    [Fact]
    public void A_service_that_stays_away_fails_every_row_with_a_result()
    {
        Connect();
        Runner.Run("Get-FrameioUser", Email(1));
        Runner.Run("Get-FrameioGroup", "Editors");
        Leave();

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Editors"), Enumerable.Range(1, 20).Select(Email));

        Assert.Equal(Enumerable.Repeat("Failed", 20), run.StatusByRow());
        Assert.Equal(Enumerable.Repeat("EndpointUnavailable", 20), run.ErrorIds());
    }

    private void Leave() => Sandbox.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private RunOptions ComeBackAtFirstWait() => new()
    {
        OnMessage = (_, line) =>
        {
            if (_successor is null && line.Contains("The connection broke", StringComparison.Ordinal))
            {
                _successor = SandboxServer.StartAsync(Options with { Port = Sandbox.BaseAddress.Port }).GetAwaiter().GetResult();
            }
        },
    };
}
