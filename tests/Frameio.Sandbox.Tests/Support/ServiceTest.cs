using System.Collections.Concurrent;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Logging;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Tests.Support;

/// <summary>
/// A sandbox for each test. Every exchange is held against the contract: what is found is a failure of the test in
/// whose course it happened.
/// </summary>
public abstract class ServiceTest : IAsyncLifetime
{
    private static readonly ContractChecker _contract = new();
    private static readonly Lock _contractGate = new();

    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly ConcurrentQueue<string> _violations = new();

    /// <summary>The service.</summary>
    protected SandboxServer Server { get; private set; } = null!;

    /// <summary>What went over the wire, in the order of the answers.</summary>
    protected IReadOnlyList<Exchange> Exchanges => [.. _exchanges];

    /// <summary>The requests, in the order of their arrival.</summary>
    protected IReadOnlyList<LogEntry> Log => Server.Log.Snapshot();

    /// <summary>Set by the few tests whose very subject is a request that the contract doesn't know.</summary>
    protected bool RequestsMayBreakContract { get; set; }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        SandboxOptions options = Configure(
            new SandboxOptions { TimeScale = 0, Seed = InitialSeed, OnExchange = Check });
        Server = await StartAsync(options);
    }

    public virtual async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Assert.True(_violations.IsEmpty || RequestsMayBreakContract, string.Join(Environment.NewLine, _violations));
        GC.SuppressFinalize(this);
    }

    /// <summary>The state a sandbox begins with, unless <see cref="Configure"/> gives another.</summary>
    protected virtual Seed InitialSeed => Seed.Default;

    /// <summary>How a class of tests wants its sandbox.</summary>
    protected virtual SandboxOptions Configure(SandboxOptions options) => options;

    /// <summary>Starts the sandbox.</summary>
    protected virtual Task<SandboxServer> StartAsync(SandboxOptions options) =>
        SandboxServer.StartAsync(options, Cancellation);

    /// <summary>Lets the next requests to an operation fail.</summary>
    protected void Break(string operation, FaultAction action, int? times = 1, int skip = 0) =>
        Server.Faults.Add(new FaultRule { Operation = operation, Action = action, Times = times, Skip = skip });

    /// <summary>Lets the next request to an operation be answered by hand.</summary>
    protected void Answer(
        string operation, string body, int status = 200, string contentType = "application/json", int? times = 1) =>
        Break(operation, new StatusFault { Code = status, Body = body, ContentType = contentType }, times);

    /// <summary>The requests of an operation.</summary>
    protected IReadOnlyList<LogEntry> Calls(string operation) => [.. Log.Where(entry => entry.Operation == operation)];

    private void Check(Exchange exchange)
    {
        _exchanges.Enqueue(exchange);
        lock (_contractGate)
        {
            foreach (string problem in _contract.Check(exchange))
            {
                _violations.Enqueue($"#{exchange.Sequence} {exchange.Method} {exchange.Path}: {problem}");
            }
        }
    }
}
