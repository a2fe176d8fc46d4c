using System.Text.RegularExpressions;
using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>
/// Gives out the token to use now, and remembers when its tokens are refused: a dead one would cost every row a call.
/// </summary>
internal abstract class TokenSource
{
    // Refusals without a success in between that are no accident: one of a token that never did anything, two of one
    // that did, since a single odd 401 must not end a session that lives.
    private const int MostRejections = 2;

    // No secret of either service is as short; below it stand slips, such as a token named x.
    private const int ShortestAnywhere = 20;

    private readonly object _gate = new();
    private bool _wasAccepted;
    private int _rejections;
    private FrameioException? _rejection;
    private volatile FrameioException? _end;

    /// <summary>Where its tokens come from.</summary>
    public abstract TokenKind Kind { get; }

    /// <summary>When the current token ends, or null where that isn't known.</summary>
    public virtual DateTimeOffset? ExpiresAt => null;

    /// <summary>Whether there is another token once the current one ends.</summary>
    public virtual bool CanRenew => false;

    /// <summary>The token to use now, renewed first if it is old.</summary>
    /// <param name="observer">Is told of the calls that a renewal takes.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public abstract ValueTask<AccessToken> GetAsync(IExchangeObserver? observer, CancellationToken cancellationToken);

    /// <summary>
    /// Takes note that the service refused a token. True when the next <see cref="GetAsync"/> gives another one.
    /// </summary>
    public virtual bool TryDiscard(AccessToken rejected) => false;

    /// <summary>Makes its tokens worthless at the service that gave them out, the one that renews first.</summary>
    /// <returns>Whether they are of a kind that can be revoked.</returns>
    /// <exception cref="FrameioException">The service didn't do it.</exception>
    public virtual Task<bool> RevokeAsync(IExchangeObserver? observer, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Ends a call before it is sent where it is known that it would be refused.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.TokenRejected"/>.</exception>
    public void RequireUsable()
    {
        if (_end is { } end)
        {
            throw new FrameioException(
                FrameioErrorKind.TokenRejected,
                $"Nothing is sent any more, since the credential was refused before: {end.Message}",
                end)
            { StatusCode = end.StatusCode, ServerErrors = end.ServerErrors };
        }
    }

    /// <summary>Takes note that the service has carried out a call with a token of this source.</summary>
    public void Accept()
    {
        lock (_gate)
        {
            (_wasAccepted, _rejections) = (true, 0);
            if (_end is not null && _end == _rejection)
            {
                _end = null;
            }
        }
    }

    /// <summary>Takes note that the service has refused a call for its token, and any other token with it.</summary>
    public void Reject(FrameioException rejection)
    {
        lock (_gate)
        {
            _rejection = rejection;
            if (++_rejections >= (_wasAccepted ? MostRejections : 1))
            {
                _end ??= rejection;
            }
        }
    }

    /// <summary>Takes note that there will be no more tokens.</summary>
    protected void End(FrameioException refusal) => _end = refusal;

    /// <summary>Blanks every secret this source knows out of a text that came from outside.</summary>
    public abstract string Redact(string text);

    /// <summary>Blanks one secret out of a text, as it is and as it stands in a query or a form.</summary>
    internal static string Blank(string text, string? secret) => string.IsNullOrEmpty(secret)
        ? text
        : BlankSpelling(BlankSpelling(text, secret!), Uri.EscapeDataString(secret!));

    /// <summary>
    /// Blanks one secret out of data, which it is part of only where a service shows it: nothing else is as long, so
    /// no name and no address becomes another.
    /// </summary>
    internal static string BlankInData(string text, string? secret) =>
        secret?.Length >= ShortestAnywhere ? Blank(text, secret) : text;

    // What is shorter may be part of a word, a name or an address, and is a secret only where it stands alone.
    private static string BlankSpelling(string text, string spelling) => spelling.Length >= ShortestAnywhere
        ? text.Replace(spelling, "***")
        : Regex.Replace(text, $@"(?<![\w@.-]){Regex.Escape(spelling)}(?![\w@-]|\.\w)", "***");
}
