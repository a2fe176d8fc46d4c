namespace Frameio.Client.Http;

/// <summary>Gives out the token to use now.</summary>
internal abstract class TokenSource
{
    /// <summary>Where its tokens come from.</summary>
    public abstract TokenKind Kind { get; }

    /// <summary>When the current token ends, or null where that isn't known.</summary>
    public virtual DateTimeOffset? ExpiresAt => null;

    /// <summary>The token to use now, renewed first if it is old.</summary>
    /// <param name="observer">Is told of the calls that a renewal takes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public abstract ValueTask<AccessToken> GetAsync(IExchangeObserver? observer, CancellationToken cancellationToken);

    /// <summary>
    /// Takes note that the service refused a token. True when the next <see cref="GetAsync"/> gives another one.
    /// </summary>
    public virtual bool TryDiscard(AccessToken rejected) => false;

    /// <summary>Blanks every secret this source knows out of a text that came from outside.</summary>
    public abstract string Redact(string text);

    /// <summary>Blanks one secret out of a text, as it is and as it stands in a query or a form.</summary>
    internal static string Blank(string text, string? secret) => string.IsNullOrEmpty(secret)
        ? text
        : text.Replace(secret!, "***").Replace(Uri.EscapeDataString(secret!), "***");
}
