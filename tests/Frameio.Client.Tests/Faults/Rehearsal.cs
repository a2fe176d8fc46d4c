using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;
using Frameio.Client.Tests.Bulk.Journal;
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

    private const string AnyRequest = "^/v[24]/";

    private readonly string _client = $"robot-{Guid.NewGuid()}";
    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly HashSet<int> _expiries = [];
    private readonly string? _journal;
    private readonly Scenario _scenario;
    private FrameioClient _session = null!;
    private Engine _engine = null!;
    private readonly Departures _departures = new();
    private (int Request, CancellationTokenSource By)? _stop;
    private int _requests;

    private Rehearsal(Scenario scenario, bool hasJournal)
    {
        _scenario = scenario;
        _journal = hasJournal ? Path.Combine(Path.GetTempPath(), $"{_client}.journal") : null;
    }

    public SandboxServer Sandbox { get; private set; } = null!;

    /// <summary>Starts a sandbox, and signs in to it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="hasJournal">Whether its runs have a journal, beside those that can't do without.</param>
    public static async Task<Rehearsal> StartAsync(
        Scenario scenario, CancellationToken cancellationToken, bool hasJournal = false)
    {
        Rehearsal rehearsal = new(scenario, hasJournal || scenario.InvitesUnseen);
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
    /// <param name="kind">The fault.</param>
    /// <param name="request">The request's number in an undisturbed run.</param>
    /// <param name="reference">The undisturbed run.</param>
    public void Disturb(FaultKind kind, int request, RunRecord reference)
    {
        string path = reference.Exchanges[request].Path;
        if (kind is { Action: { } part, IsOfPath: true })
        {
            int before = reference.Exchanges.Take(request).Count(exchange => exchange.Path == path);
            Sandbox.Faults.Add(new FaultRule
            {
                Path = $"^{Regex.Escape(path)}$",
                Action = part,
                Skip = before,
                Times = kind.IsLasting ? null : 1,
            });
        }
        else if (kind.Action is { } action)
        {
            Sandbox.Faults.Add(
                new FaultRule { Path = AnyRequest, Action = action, Skip = request, Then = kind.Then });
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

    /// <inheritdoc cref="Disturb(FaultKind, int, RunRecord)"/>
    public void Disturb(FaultAction action, int request) =>
        Sandbox.Faults.Add(new FaultRule { Path = AnyRequest, Action = action, Skip = request });

    /// <summary>Whether a request has met its fault, be it that it still hangs there.</summary>
    public bool HasMetFault => Sandbox.Log.Snapshot().Any(entry => entry.Fault is not null);

    /// <summary>
    /// Stops a run by the request of that number, from 0: what that changes is changed, and its answer isn't on its way
    /// yet.
    /// </summary>
    public void StopBeforeAnswer(int request, CancellationTokenSource stop) => _stop = (request + 1, stop);

    /// <summary>The lines of the journal.</summary>
    public IReadOnlyList<string> ReadJournal() => File.ReadAllLines(_journal!);

    /// <summary>
    /// Runs the scenario's rows with a journal on a disk that is full after so many lines.
    /// </summary>
    /// <returns>The run, and how many changes were sent after that.</returns>
    public async Task<(RunRecord Run, int ChangesAfter)> RunOnFullDiskAsync(int lines, CancellationToken stop)
    {
        int changesBefore = 0;
        using FullDisk disk = new(_journal!) { RoomForLines = lines, OnFull = () => changesBefore = Changes() };
        RunRecord run = await RunAsync(disk, stop);
        return (run, Changes() - changesBefore);

        int Changes() => _exchanges.Count(exchange => exchange.Method != "GET");
    }

    /// <summary>Runs the scenario's rows to their end, or until it is stopped.</summary>
    public Task<RunRecord> RunAsync(CancellationToken stop) => RunAsync(disk: null, stop);

    private async Task<RunRecord> RunAsync(FileStream? disk, CancellationToken stop)
    {
        // A run is a trace, which its requests carry: what a stopped one had on its way may arrive in the course of the
        // next, and is none of its own.
        using Activity trace = new Activity("run").SetIdFormat(ActivityIdFormat.W3C).Start();
        string id = trace.TraceId.ToHexString();
        bool IsOwn(Exchange exchange) => exchange.RequestHeaders["traceparent"].Contains(id, StringComparison.Ordinal);
        StateSnapshot before = Sandbox.State.Snapshot();
        Said said = await _engine.RunAsync(_scenario, row => _scenario.BeforeRow(row, Sandbox), stop, disk);
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
            File.Delete(_journal + ".1");
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
        int request = Interlocked.Increment(ref _requests);
        if (_expiries.Contains(request))
        {
            Sandbox.Tokens.ExpireMinted();
        }

        _scenario.BeforeAnswer(exchange, Sandbox);
        if (_stop is { } stop && stop.Request == request)
        {
            stop.By.Cancel();
        }
    }
}
