using Frameio.Client.Accounts;
using Frameio.Client.Authentication;
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
public sealed class FrameioClient : IDisposable
{
    private readonly FrameioTransport _transport;
    private readonly LegacyTransport _legacy;
    private readonly ServiceProvider? _services;

    /// <summary>Creates a client. Nothing is sent until the first call.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidBaseUri"/>.</exception>
    public FrameioClient(FrameioCredential credential, FrameioClientOptions? options = null)
    {
        _services = ClientServices.Build(credential, options ?? new FrameioClientOptions());
        _transport = _services.GetRequiredService<FrameioTransport>();
        _legacy = new LegacyTransport(_transport);
        (Accounts, Users, Groups, Teams, Projects) = Resources(observer: null);
    }

    private FrameioClient(FrameioClient other, IExchangeObserver observer)
    {
        (_transport, _legacy) = (other._transport, other._legacy);
        (Accounts, Users, Groups, Teams, Projects) = Resources(observer);
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
    public AccountCalls Accounts { get; }

    /// <summary>The users of an account. V2 has no such calls.</summary>
    public UserCalls Users { get; }

    /// <summary>The groups of an account. V2 has no such calls.</summary>
    public GroupCalls Groups { get; }

    /// <summary>The teams of an account, which V4 calls workspaces.</summary>
    public TeamCalls Teams { get; }

    /// <summary>The projects of an account and the people on them.</summary>
    public ProjectCalls Projects { get; }

    /// <summary>
    /// Tells who the token's owner is, once that is known: the service counts calls by owner, so all clients of one in this process keep to its limits together.
    /// </summary>
    public void IdentifyOwner(string userId) => _transport.Pacing.Identify(userId);

    /// <summary>The same client with somebody watching its calls. Shares everything else; needs no disposal.</summary>
    public FrameioClient WatchedBy(IExchangeObserver observer) => new(this, observer);

    /// <summary>
    /// Waits until a call without an answer has been applied or never will be: the vendor's side gives up after 30 s. Source: the vendor's V2 reference on status 500.
    /// </summary>
    internal Task SettleAsync(CancellationToken cancellationToken) => Task.Delay(_transport.Pacing.Owner.Scale(TimeSpan.FromSeconds(30)), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _services?.Dispose();

    private (AccountCalls Accounts, UserCalls Users, GroupCalls Groups, TeamCalls Teams, ProjectCalls Projects) Resources(IExchangeObserver? observer)
    {
        CallContext context = new(_transport, observer);
        LegacyContext legacy = new(context, _legacy);
        (UserCalls users, GroupCalls groups) = (new UserCalls(context), new GroupCalls(context));
        return Generation == ApiGeneration.V4
            ? (new AccountCallsV4(context), users, groups, new TeamCallsV4(context), new ProjectCallsV4(context))
            : (new AccountCallsV2(legacy), users, groups, new TeamCallsV2(legacy), new ProjectCallsV2(legacy));
    }
}
