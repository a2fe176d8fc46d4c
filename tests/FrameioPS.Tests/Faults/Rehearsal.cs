using System.Collections.Concurrent;
using System.Management.Automation;
using System.Security;
using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>A scenario on a sandbox of its own, connected and ready to be disturbed.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    // A call of "add users" every 20 ms; the wait after a server fault is 100 ms.
    private const double TimeScale = 300;

    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly HashSet<int> _expiries = [];
    private readonly Scenario _scenario;
    private int _requests;

    private Rehearsal(Scenario scenario) => _scenario = scenario;

    public SandboxServer Sandbox { get; private set; } = null!;

    public CmdletRunner Runner { get; } = new();

    public static async Task<Rehearsal> StartAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        Rehearsal rehearsal = new(scenario);
        Studio studio = new();
        rehearsal.Sandbox = await SandboxServer.StartAsync(
            new SandboxOptions { Seed = studio.Seed, TimeScale = TimeScale, OnExchange = rehearsal.Watch }, cancellationToken);
        rehearsal.Runner.ImportModule(BuiltModule.Dll);
        await Blocking.RunAsync(() => rehearsal.Connect(studio), cancellationToken);
        return rehearsal;
    }

    /// <summary>One fault at the request of that number, from 0.</summary>
    public void Disturb(FaultKind kind, int request)
    {
        if (kind.Action is { } action)
        {
            Sandbox.Faults.Add(new FaultRule { Action = action, Skip = request });
        }
        else if (request == 0)
        {
            Sandbox.Tokens.ExpireMinted();
        }
        else
        {
            _expiries.Add(request);
        }
    }

    /// <summary>Runs the scenario's command on a thread of its own.</summary>
    public Task<RunRecord> RunAsync(CancellationToken cancellationToken, RunOptions? options = null) => Blocking.RunAsync(
        () => RunRecord.Of(_scenario, Sandbox, _exchanges, () => Runner.Run(_scenario.Command.With("Verbose"), _scenario.Input(Sandbox), options)),
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        Runner.Dispose();
        await Sandbox.DisposeAsync();
    }

    private RunResult Connect(Studio studio)
    {
        SecureString secret = new();
        Array.ForEach(Studio.Secret.ToCharArray(), secret.AppendChar);
        RunResult connected = Runner.Run(new Step("Connect-Frameio").With("BaseUri", Sandbox.BaseAddress).With("AuthorityUri", Sandbox.BaseAddress)
            .With("Credential", new PSCredential(studio.Client, secret)));
        Assert.Null(connected.TerminatingError);
        Sandbox.Log.Clear();
        _exchanges.Clear();
        _requests = 0;
        return connected;
    }

    private void Watch(Exchange exchange)
    {
        _exchanges.Enqueue(exchange);
        if (_expiries.Contains(Interlocked.Increment(ref _requests)))
        {
            Sandbox.Tokens.ExpireMinted();
        }

        _scenario.BeforeAnswer(exchange, Sandbox);
    }
}
