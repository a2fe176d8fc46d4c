using Frameio.Client.Accounts;
using Frameio.Client.AuditLog;
using Frameio.Client.Authentication;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;
using Frameio.Client.Integrations;
using Frameio.Client.Projects;
using Frameio.Client.Shares;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client;

/// <summary>Frame.io's admin API. Safe to use from several threads; make one for each credential and keep it.</summary>
public sealed class FrameioClient : IFrameioCalls, IDisposable
{
    private readonly ServiceTransport _transport;
    private readonly TokenSource _tokens;
    private readonly IFrameioCalls _calls;
    private readonly IExchangeObserver? _observer;
    private readonly bool _isOwner;

    /// <summary>Creates a client. Nothing is sent until the first call.</summary>
    /// <param name="credential">What it signs in with.</param>
    /// <param name="options">Where it sends its calls and how long it waits for them.</param>
    /// <param name="generation">The generation of the API that it speaks.</param>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidBaseUri"/>.</exception>
    public FrameioClient(
        FrameioCredential credential,
        FrameioClientOptions? options = null,
        ApiGeneration generation = ApiGeneration.V4)
    {
        FrameioClientOptions chosen = options ?? new FrameioClientOptions();
        ServiceUri.RequireOrigin(chosen.BaseUri, "The base address");
        ServiceUri.RequireOrigin(chosen.AuthorityUri, "The authority");
        ServiceUri.RequireOrigin(chosen.AdobeUri, "The address of Adobe's User Management API");
        Generation = generation;
        Service service = Of(generation).Service(chosen.BaseUri);
        _tokens = credential.CreateSource(chosen);
        PacingScope pacing = new(chosen.Pacing, service, credential.OwnerKey);
        _transport = new ServiceTransport(service, pacing, chosen, _tokens);
        _calls = Of(generation).Calls(new CallContext(_transport, observer: null));
        _isOwner = true;
    }

    private FrameioClient(FrameioClient other, IExchangeObserver observer)
    {
        (Generation, _transport, _tokens) = (other.Generation, other._transport, other._tokens);
        _observer = observer;
        _calls = Of(Generation).Calls(new CallContext(_transport, observer));
    }

    /// <summary>The service this client talks to.</summary>
    public Uri BaseUri => _transport.Service.BaseUri;

    /// <summary>The generation of the API this client speaks.</summary>
    public ApiGeneration Generation { get; }

    /// <summary>Where the token comes from.</summary>
    public TokenKind TokenKind => _tokens.Kind;

    /// <summary>When the token in use ends, or null where that isn't known.</summary>
    public DateTimeOffset? TokenExpiresAt => _tokens.ExpiresAt;

    /// <summary>Whether there is another token once the one in use ends; true before the first call.</summary>
    public bool CanRenewToken => _tokens.CanRenew;

    /// <summary>The token owner and its accounts.</summary>
    public AccountCalls Accounts => _calls.Accounts;

    /// <summary>The users of an account. V2 has no such calls.</summary>
    public UserCalls Users => _calls.Users;

    /// <summary>The groups of an account. V2 has no such calls.</summary>
    public GroupCalls Groups => _calls.Groups;

    /// <summary>The workspaces of an account, which V2 calls teams.</summary>
    public WorkspaceCalls Workspaces => _calls.Workspaces;

    /// <summary>The projects of an account and the people on them.</summary>
    public ProjectCalls Projects => _calls.Projects;

    /// <summary>What happened in an account. V2 has no such calls.</summary>
    public AuditLogCalls AuditLog => _calls.AuditLog;

    /// <summary>The webhooks and custom actions of workspaces. V2 has no such calls.</summary>
    public IntegrationCalls Integrations => _calls.Integrations;

    /// <summary>The shares of projects. V2 has no such calls.</summary>
    public ShareCalls Shares => _calls.Shares;

    /// <inheritdoc/>
    public bool KnowsPeopleByAddress => _calls.KnowsPeopleByAddress;

    /// <summary>
    /// Tells who the token's owner is, once that is known: the service counts calls by owner, so all clients of one in
    /// this process keep to its limits together.
    /// </summary>
    public void IdentifyOwner(string userId)
    {
        // Owners of whom nothing is known have nothing in common.
        if (ServiceId.IsUsable(userId))
        {
            _transport.Pacing.Identify(userId);
        }
    }

    /// <summary>
    /// Revokes what a person has signed in for: the refresh token, then the access token. Nothing can be sent after it.
    /// </summary>
    /// <param name="cancellationToken">Ends it; then it is unknown what was revoked.</param>
    /// <returns>False where nothing can be revoked, since nobody signed in as a person.</returns>
    /// <exception cref="FrameioException">The sign-in service can't be reached or refuses; run it again.</exception>
    public Task<bool> RevokeAsync(CancellationToken cancellationToken = default) =>
        _tokens.RevokeAsync(_observer, cancellationToken);

    /// <summary>The same client with somebody watching its calls. Shares everything else; needs no disposal.</summary>
    public FrameioClient WatchedBy(IExchangeObserver observer) => new(this, observer);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isOwner)
        {
            _transport.Dispose();
            (_tokens as IDisposable)?.Dispose();
        }
    }

    // Without the line of V2 and its folder, this is a client of V4 alone.
    private static (Func<Uri, Service> Service, Func<CallContext, IFrameioCalls> Calls) Of(ApiGeneration generation) =>
        generation switch
        {
            ApiGeneration.V4 => (address => new V4Service(address), context => new V4Calls(context)),
            ApiGeneration.V2 => (address => new V2.LegacyService(address), context => new V2.LegacyCalls(context)),
            _ => throw new FrameioException(
                FrameioErrorKind.EndpointUnavailable, $"This client doesn't speak {generation} of the API."),
        };
}
