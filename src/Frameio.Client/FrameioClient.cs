using Frameio.Client.Accounts;
using Frameio.Client.Authentication;
using Frameio.Client.Groups;
using Frameio.Client.Transport;
using Frameio.Client.Users;
using Microsoft.Extensions.DependencyInjection;

namespace Frameio.Client;

/// <summary>Frame.io's admin API. Safe to use from several threads; make one for each credential and keep it.</summary>
public sealed class FrameioClient : IDisposable
{
    private readonly FrameioTransport _transport;
    private readonly ServiceProvider? _services;

    /// <summary>Creates a client. Nothing is sent until the first call.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidBaseUri"/>.</exception>
    public FrameioClient(FrameioCredential credential, FrameioClientOptions? options = null)
    {
        _services = ClientServices.Build(credential, options ?? new FrameioClientOptions());
        _transport = _services.GetRequiredService<FrameioTransport>();
        (Accounts, Users, Groups) = Resources(new CallContext(_transport, observer: null));
    }

    private FrameioClient(FrameioTransport transport, IExchangeObserver observer)
    {
        _transport = transport;
        (Accounts, Users, Groups) = Resources(new CallContext(transport, observer));
    }

    /// <summary>The service this client talks to.</summary>
    public Uri BaseUri => _transport.BaseUri;

    /// <summary>Where the token comes from.</summary>
    public TokenKind TokenKind => _transport.Tokens.Kind;

    /// <summary>When the token in use ends, or null where that isn't known.</summary>
    public DateTimeOffset? TokenExpiresAt => _transport.Tokens.ExpiresAt;

    /// <summary>The token owner and its accounts.</summary>
    public AccountCalls Accounts { get; }

    /// <summary>The users of an account.</summary>
    public UserCalls Users { get; }

    /// <summary>The groups of an account.</summary>
    public GroupCalls Groups { get; }

    /// <summary>
    /// Tells who the token's owner is, once that is known: the service counts calls by owner, so all clients of one in this process keep to its limits together.
    /// </summary>
    public void IdentifyOwner(string userId) => _transport.Pacing.Identify(userId);

    /// <summary>The same client with somebody watching its calls. Shares everything else; needs no disposal.</summary>
    public FrameioClient WatchedBy(IExchangeObserver observer) => new(_transport, observer);

    /// <inheritdoc/>
    public void Dispose() => _services?.Dispose();

    private static (AccountCalls Accounts, UserCalls Users, GroupCalls Groups) Resources(CallContext context) =>
        (new AccountCalls(context), new UserCalls(context), new GroupCalls(context));
}
