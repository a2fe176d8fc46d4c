using Frameio.Sandbox.Apis;
using Frameio.Sandbox.Authentication;
using Frameio.Sandbox.Control;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Ims;
using Frameio.Sandbox.Logging;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;
using Frameio.Sandbox.Umapi;

namespace Frameio.Sandbox;

/// <summary>
/// A stand-in for Frame.io, and for Adobe's sign-in service and User Management API, on 127.0.0.1: strict about what
/// the contract says, with the services' rate limits, and with faults on demand. Its state is in memory.
/// </summary>
public sealed class SandboxServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly Action<SandboxServer>? _onReset;
    private readonly ImsService _ims;
    private readonly UmapiService _umapi;

    private SandboxServer(SandboxOptions options, WebApplication application)
    {
        Seed seed = options.Seed ?? (options.SeedFile is null ? Seed.Default : Seed.Load(options.SeedFile));
        ServiceClock clock = new(options.TimeProvider, options.TimeScale);
        _application = application;
        _onReset = options.OnReset;
        State = new SandboxState(seed, clock);
        Tokens = new TokenStore(clock, seed);
        Buckets = new RateLimiter(clock, options.RateLimits);
        Service service = new(options, clock, State, Buckets, new Authenticator(Tokens, State), Outages);
        SignIns = new SignInStore(clock, Tokens);
        _ims = new ImsService(Tokens, SignIns, State, clock, seed);
        _umapi = new UmapiService(options, Tokens, State, clock);
        Pipeline = new RequestPipeline(options, clock, Log, Faults, Buckets, service, _ims, _umapi);
        _onReset?.Invoke(this);
    }

    /// <summary>The address of the API, and of Adobe's services: <c>http://127.0.0.1:port</c>.</summary>
    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1");

    /// <summary>The state of the service.</summary>
    public SandboxState State { get; }

    /// <summary>The tokens the service accepts.</summary>
    public TokenStore Tokens { get; }

    /// <summary>The sign-ins of people.</summary>
    public SignInStore SignIns { get; }

    /// <summary>The buckets of the rate limits.</summary>
    public RateLimiter Buckets { get; }

    /// <summary>The faults to come.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>The requests so far.</summary>
    public RequestLog Log { get; } = new();

    /// <summary>The APIs that don't answer.</summary>
    internal Outages Outages { get; } = new();

    internal RequestPipeline Pipeline { get; }

    /// <summary>Starts a sandbox.</summary>
    /// <param name="options">How it is to behave; null for the defaults.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="SeedException">The seed can't be used.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<SandboxServer> StartAsync(
        SandboxOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new SandboxOptions();
        OptionRules.Check(options);
        WebApplication application = WebHost.Build(options.Port);
        try
        {
            SandboxServer server = new(options, application);
            ControlEndpoints.Map(application, server);
            WebHost.UsePipeline(application, server.Pipeline);
            await application.StartAsync(cancellationToken);
            server.BaseAddress = new Uri(application.Urls.Single());
            return server;
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Goes back to how it was at the start: the seed, empty buckets, no faults, an empty log, no minted tokens, nobody
    /// signed in, every API as in the options.
    /// </summary>
    public void Reset() => Load(State.Seed);

    /// <summary>Starts over with another seed, which later resets go back to.</summary>
    /// <exception cref="SeedException">The seed can't be used; nothing has changed.</exception>
    public void Load(Seed seed)
    {
        State.Load(seed);
        Tokens.Load(seed);
        SignIns.Clear();
        _ims.Credentials.Load(seed);
        Buckets.Clear();
        _umapi.Clear();
        Faults.Clear();
        Log.Clear();
        Outages.Clear();
        _onReset?.Invoke(this);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
