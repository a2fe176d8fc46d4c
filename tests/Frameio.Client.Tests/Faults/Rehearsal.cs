using System.Collections.Concurrent;
using System.Diagnostics;
using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.State;
using Exchange = Frameio.Sandbox.Hosting.Exchange;

namespace Frameio.Client.Tests.Faults;

/// <summary>A scenario on a sandbox of its own, signed in and ready to be disturbed.</summary>
internal sealed class Rehearsal : IAsyncDisposable
{
    /// <summary>
    /// A call of ten a minute every 20 ms; the wait after a server fault, and after an invitation that was lost, is
    /// 100 ms.
    /// </summary>
    public const double TimeScale = 300;

    private readonly string _client = $"robot-{Guid.NewGuid()}";
    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly HashSet<int> _expiries = [];
    private readonly string? _journal;
    private readonly Scenario _scenario;
    private FrameioClient _session = null!;
    private Engine _engine = null!;
    private readonly Departures _departures = new();
    private int _requests;

    private Rehearsal(Scenario scenario)
    {
        _scenario = scenario;
        _journal = scenario.InvitesUnseen ? Path.Combine(Path.GetTempPath(), $"{_client}.journal") : null;
    }

    public SandboxServer Sandbox { get; private set; } = null!;

    public static async Task<Rehearsal> StartAsync(Scenario scenario, CancellationToken cancellationToken)
    {
        Rehearsal rehearsal = new(scenario);
        SandboxOptions options = new()
        {
            Seed = scenario.SeedFor(rehearsal._client),
            TimeScale = TimeScale,
            OnExchange = rehearsal.Watch,
        };
        rehearsal.Sandbox = await SandboxServer.StartAsync(options, cancellationToken);
        await rehearsal.SignInAsync(cancellationToken);
        return rehearsal;
    }

    /// <summary>One fault at the request of that number, from 0; sign-ins don't count.</summary>
    public void Disturb(FaultKind kind, int request)
    {
        if (kind.Action is { } action)
        {
            Disturb(action, request);
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

    /// <inheritdoc cref="Disturb(FaultKind, int)"/>
    public void Disturb(FaultAction action, int request) =>
        Sandbox.Faults.Add(new FaultRule { Path = "^/v[24]/", Action = action, Skip = request });

    /// <summary>Whether a request has met its fault, be it that it still hangs there.</summary>
    public bool HasMetFault => Sandbox.Log.Snapshot().Any(entry => entry.Fault is not null);

    /// <summary>Runs the scenario's rows to their end, or until it is stopped.</summary>
    public async Task<RunRecord> RunAsync(CancellationToken stop)
    {
        // A run is a trace, which its requests carry: what a stopped one had on its way may arrive in the course of the
        // next, and is none of its own.
        using Activity trace = new Activity("run").SetIdFormat(ActivityIdFormat.W3C).Start();
        string id = trace.TraceId.ToHexString();
        bool IsOwn(Exchange exchange) => exchange.RequestHeaders["traceparent"].Contains(id, StringComparison.Ordinal);
        StateSnapshot before = Sandbox.State.Snapshot();
        Said said = await _engine.RunAsync(_scenario, row => _scenario.BeforeRow(row, Sandbox), stop);
        return new RunRecord(
            _scenario,
            said,
            [.. _exchanges.Where(IsOwn)],
            _departures,
            Sandbox.Buckets.Levels(),
            before,
            Sandbox.State.Snapshot());
    }

    public async ValueTask DisposeAsync()
    {
        _session.Dispose();
        await Sandbox.DisposeAsync();
        if (_journal is not null)
        {
            File.Delete(_journal);
        }
    }

    private async Task SignInAsync(CancellationToken cancellationToken)
    {
        FrameioCredential credential = FrameioCredential.FromClient(_client, Studio.ClientSecret);
        V4Service service = new(Sandbox.BaseAddress);
        new PacingScope(PacingRegistry.Shared, service, credential.OwnerKey).Owner.Window = service.Window / TimeScale;
        FrameioClientOptions options = new() { BaseUri = Sandbox.BaseAddress, AuthorityUri = Sandbox.BaseAddress };
        _session = new FrameioClient(credential, options, _scenario.Generation);
        _engine = new Engine(_session.WatchedBy(_departures), Studio.Account, _journal);
        await _session.Accounts.GetProfileAsync(cancellationToken);
        _exchanges.Clear();
        _requests = 0;
    }

    private void Watch(Exchange exchange)
    {
        if (!exchange.Path.StartsWith("/v", StringComparison.Ordinal))
        {
            return;
        }

        _exchanges.Enqueue(exchange);
        if (_expiries.Contains(Interlocked.Increment(ref _requests)))
        {
            Sandbox.Tokens.ExpireMinted();
        }

        _scenario.BeforeAnswer(exchange, Sandbox);
    }
}
