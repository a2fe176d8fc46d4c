using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>A token that was handed in.</summary>
internal sealed class StaticTokenSource(string token) : TokenSource
{
    private readonly AccessToken _token = new(token);

    public override TokenKind Kind => _token.Value.StartsWith("fio-u-", StringComparison.Ordinal)
        ? TokenKind.DeveloperToken
        : TokenKind.AccessToken;

    public override ValueTask<AccessToken> GetAsync(IExchangeObserver? observer, CancellationToken cancellationToken) =>
        new(_token);

    public override string Redact(string text) => Blank(text, _token.Value);
}
