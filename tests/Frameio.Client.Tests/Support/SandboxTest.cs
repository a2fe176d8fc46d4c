using System.Collections.Concurrent;
using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;
using Frameio.Client.Tests.Contract;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Logging;
using Frameio.Sandbox.Seeding;
using Exchange = Frameio.Sandbox.Hosting.Exchange;

namespace Frameio.Client.Tests.Support;

/// <summary>
/// A sandbox and a client of it for each test. Beside the contract, no text the client shows may hold a secret: what is
/// found is a failure of the test in whose course it happened.
/// </summary>
public abstract class SandboxTest : ServiceTest
{
    private static readonly ConcurrentDictionary<int, bool> _usedPorts = new();

    private readonly List<FrameioClient> _clients = [];

    /// <summary>A client with the owner's developer token, watched by <see cref="Watcher"/>.</summary>
    protected FrameioClient Client { get; private set; } = null!;

    /// <summary>Saw every exchange and every wait of this test's clients.</summary>
    private protected Watcher Watcher { get; } = new();

    /// <summary>
    /// The service's minute; clients know it from the start, as they do after the first answer that declares it.
    /// </summary>
    protected TimeSpan Minute { get; private set; }

    protected override Seed InitialSeed => Seeds.Studio;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Client = Connect(FrameioCredential.FromToken(Studio.Token));
    }

    public override async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        await base.DisposeAsync();
        Secrets.RequireAbsent(Watcher.Text);
        GC.SuppressFinalize(this);
    }

    /// <summary>Another client of the sandbox, watched as well.</summary>
    protected FrameioClient Connect(
        FrameioCredential credential, TimeSpan? attemptTimeout = null, ApiGeneration generation = ApiGeneration.V4) =>
        Connect(credential, Server.BaseAddress, attemptTimeout, generation);

    /// <summary>A client of some other address, watched as well. The sandbox signs it in.</summary>
    protected FrameioClient Connect(
        FrameioCredential credential,
        Uri baseUri,
        TimeSpan? attemptTimeout = null,
        ApiGeneration generation = ApiGeneration.V4)
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

    // Buckets are shared in the process by address: a port that comes back would bring the buckets of another test.
    protected override async Task<SandboxServer> StartAsync(SandboxOptions options)
    {
        Minute = options.TimeScale > 0
            ? TimeSpan.FromMinutes(1) / options.TimeScale
            : TimeSpan.FromMilliseconds(1);
        SandboxServer server = await base.StartAsync(options);
        while (!_usedPorts.TryAdd(server.BaseAddress.Port, true))
        {
            await server.DisposeAsync();
            server = await base.StartAsync(options);
        }

        return server;
    }
}
