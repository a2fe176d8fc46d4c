using System.Collections.Concurrent;
using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;
using Frameio.Client.Tests.Contract;
using Frameio.Client.Tests.Sandbox;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Logging;
using Exchange = Frameio.Sandbox.Hosting.Exchange;

namespace Frameio.Client.Tests.Support;

/// <summary>
/// A sandbox and a client of it for each test. Every exchange is held against the contract, and no text the client shows may hold a
/// secret: what is found is a failure of the test in whose course it happened.
/// </summary>
public abstract class SandboxTest : IAsyncLifetime
{
    private static readonly ContractChecker _contract = new();
    private static readonly Lock _contractGate = new();
    private static readonly ConcurrentDictionary<int, bool> _usedPorts = new();

    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly ConcurrentQueue<string> _violations = new();
    private readonly List<FrameioClient> _clients = [];

    /// <summary>The service.</summary>
    protected SandboxServer Server { get; private set; } = null!;

    /// <summary>A client with the owner's developer token, watched by <see cref="Watcher"/>.</summary>
    protected FrameioClient Client { get; private set; } = null!;

    /// <summary>Saw every exchange and every wait of this test's clients.</summary>
    private protected Watcher Watcher { get; } = new();

    /// <summary>What went over the wire, in the order of the answers.</summary>
    protected IReadOnlyList<Exchange> Exchanges => [.. _exchanges];

    /// <summary>The requests, in the order of their arrival.</summary>
    protected IReadOnlyList<LogEntry> Log => Server.Log.Snapshot();

    /// <summary>Set by the few tests whose very subject is a request that the contract doesn't know.</summary>
    protected bool RequestsMayBreakContract { get; set; }

    /// <summary>The service's minute; clients know it from the start, as they do after the first answer that declares it.</summary>
    protected TimeSpan Minute { get; private set; }

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        SandboxOptions options = Configure(new SandboxOptions { TimeScale = 0, Seed = Seeds.Studio, OnExchange = Check });
        Minute = options.TimeScale > 0 ? TimeSpan.FromMinutes(1) / options.TimeScale : TimeSpan.FromMilliseconds(1);
        Server = await StartAsync(options);
        Client = Connect(FrameioCredential.FromToken(Studio.Token));
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await Server.DisposeAsync();
        Assert.True(_violations.IsEmpty || RequestsMayBreakContract, string.Join(Environment.NewLine, _violations));
        Secrets.RequireAbsent(Watcher.Text);
        GC.SuppressFinalize(this);
    }

    /// <summary>How a class of tests wants its sandbox.</summary>
    protected virtual SandboxOptions Configure(SandboxOptions options) => options;

    /// <summary>Another client of the sandbox, watched as well.</summary>
    protected FrameioClient Connect(
        FrameioCredential credential, TimeSpan? attemptTimeout = null, ApiGeneration generation = ApiGeneration.V4) =>
        Connect(credential, Server.BaseAddress, attemptTimeout, generation);

    /// <summary>A client of some other address, watched as well. The sandbox signs it in.</summary>
    protected FrameioClient Connect(
        FrameioCredential credential, Uri baseUri, TimeSpan? attemptTimeout = null, ApiGeneration generation = ApiGeneration.V4)
    {
        FrameioClient client = new(credential, new FrameioClientOptions
        {
            BaseUri = baseUri,
            AuthorityUri = Server.BaseAddress,
            AttemptTimeout = attemptTimeout ?? TimeSpan.FromSeconds(100),
        }, generation);
        _clients.Add(client);
        new PacingScope(PacingRegistry.Shared, new V4Service(baseUri), credential.OwnerKey).Owner.Window = Minute;
        return client.WatchedBy(Watcher);
    }

    /// <summary>Lets the next requests to an operation fail.</summary>
    protected void Break(string operation, FaultAction action, int? times = 1, int skip = 0) =>
        Server.Faults.Add(new FaultRule { Operation = operation, Action = action, Times = times, Skip = skip });

    /// <summary>Lets the next request to an operation be answered by hand.</summary>
    protected void Answer(string operation, string body, int status = 200, string contentType = "application/json", int? times = 1) =>
        Break(operation, new StatusFault { Code = status, Body = body, ContentType = contentType }, times);

    /// <summary>The requests of an operation.</summary>
    protected IReadOnlyList<LogEntry> Calls(string operation) => [.. Log.Where(entry => entry.Operation == operation)];

    // Buckets are shared in the process by address: a port that comes back would bring the buckets of another test.
    private static async Task<SandboxServer> StartAsync(SandboxOptions options)
    {
        SandboxServer server = await SandboxServer.StartAsync(options, Cancellation);
        while (!_usedPorts.TryAdd(server.BaseAddress.Port, true))
        {
            await server.DisposeAsync();
            server = await SandboxServer.StartAsync(options, Cancellation);
        }

        return server;
    }

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
