using Frameio.Client.Accounts;
using Frameio.Client.Authentication;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.V2;
using Frameio.Client.Workspaces;
using Microsoft.Extensions.DependencyInjection;

namespace Frameio.Client;

/// <summary>Frame.io's admin API. Safe to use from several threads; make one for each credential and keep it.</summary>
public sealed class FrameioClient : IFrameioCalls, IDisposable
{
    private readonly FrameioTransport _transport;
    private readonly IFrameioCalls _calls;
    private readonly ServiceProvider? _services;

    /// <summary>Creates a client. Nothing is sent until the first call.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidBaseUri"/>.</exception>
    public FrameioClient(FrameioCredential credential, FrameioClientOptions? options = null)
    {
        _services = ClientServices.Build(credential, options ?? new FrameioClientOptions());
        _transport = _services.GetRequiredService<FrameioTransport>();
        _calls = CallsOf(Generation, new CallContext(_transport, observer: null));
    }

    private FrameioClient(FrameioClient other, IExchangeObserver observer)
    {
        _transport = other._transport;
        _calls = CallsOf(Generation, new CallContext(_transport, observer));
    }

    /// <summary>The service this client talks to.</summary>
    public Uri BaseUri => _transport.BaseUri;

    /// <summary>The generation of the API this client speaks.</summary>
    public ApiGeneration Generation => _transport.Generation;

    /// <summary>Where the token comes from.</summary>
    public TokenKind TokenKind => _transport.Tokens.Kind;

    /// <summary>When the token in use ends, or null where that isn't known.</summary>
    public DateTimeOffset? TokenExpiresAt => _transport.Tokens.ExpiresAt;

    /// <summary>The token owner and its accounts.</summary>
    public AccountCalls Accounts => _calls.Accounts;

    /// <summary>The users of an account. V2 has no such calls.</summary>
    public UserCalls Users => _calls.Users;

    /// <summary>The groups of an account. V2 has no such calls.</summary>
    public GroupCalls Groups => _calls.Groups;

    /// <summary>The teams of an account, which V4 calls workspaces.</summary>
    public TeamCalls Teams => _calls.Teams;

    /// <summary>The projects of an account and the people on them.</summary>
    public ProjectCalls Projects => _calls.Projects;

    /// <inheritdoc/>
    public bool KnowsPeopleByAddress => _calls.KnowsPeopleByAddress;

    /// <summary>
    /// Tells who the token's owner is, once that is known: the service counts calls by owner, so all clients of one in this process keep to its limits together.
    /// </summary>
    public void IdentifyOwner(string userId) => _transport.Pacing.Identify(userId);

    /// <summary>The same client with somebody watching its calls. Shares everything else; needs no disposal.</summary>
    public FrameioClient WatchedBy(IExchangeObserver observer) => new(this, observer);

    /// <inheritdoc/>
    public void Dispose() => _services?.Dispose();

    private static IFrameioCalls CallsOf(ApiGeneration generation, CallContext context) => generation switch
    {
        ApiGeneration.V2 => new LegacyCalls(context),
        _ => new V4Calls(context),
    };
}
