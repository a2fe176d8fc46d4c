using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>A refresh token, which is replaced whenever it is used.</summary>
/// <param name="client">The credential that the person signed in by.</param>
/// <param name="token">The token.</param>
/// <param name="store">Keeps it; null where nobody does.</param>
internal sealed class RefreshTokenGrant(ImsClient client, string token, IRefreshTokenStore? store)
    : PersonGrant(client, store)
{
    public override string Revocable => token;

    public override IEnumerable<KeyValuePair<string, string>> Fields() =>
        [new("grant_type", "refresh_token"), new("refresh_token", token)];

    /// <remarks>
    /// A refresh token that comes twice may end the whole sign-in. So two who keep theirs in one place ask one after
    /// the other, each by what the one before has left there.
    /// </remarks>
    public override async Task<GrantTurn> BeginAsync(CancellationToken cancellationToken)
    {
        if (Store is null)
        {
            return new GrantTurn(this);
        }

        IDisposable hold = await Store.EnterAsync(cancellationToken);
        try
        {
            string? kept = await Store.ReadAsync(cancellationToken);
            return new GrantTurn(
                kept is { Length: > 0 } && kept != token ? new RefreshTokenGrant(Client, kept, Store) : this, hold);
        }
        catch (FrameioException)
        {
            // The one at hand may be as good, and somebody's rows are waiting.
            return new GrantTurn(this, hold);
        }
        catch
        {
            hold.Dispose();
            throw;
        }
    }

    public override async Task<ImsGrant?> AcceptAsync(
        ImsAnswer answer, Action<string> warn, CancellationToken cancellationToken)
    {
        if (answer.RefreshToken is not { Length: > 0 } next || next == token)
        {
            return this;
        }

        try
        {
            // Not to be broken off: the service has taken the old one back already.
            await (Store?.KeepAsync(next, CancellationToken.None) ?? Task.CompletedTask);
        }
        catch (FrameioException failure)
        {
            warn($"The renewed sign-in could not be kept, so that it ends with this session: {failure.Message}");
        }

        return new RefreshTokenGrant(Client, next, Store);
    }

    public override string Redact(string text) => TokenSource.Blank(Client.Redact(text), token);
}
