using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>
/// A right to one token of Adobe's sign-in service, and how it is shown to it. What is answered says which right comes
/// next.
/// </summary>
internal abstract class ImsGrant(ImsClient client)
{
    /// <summary>Who signs in.</summary>
    public ImsClient Client { get; } = client;

    /// <summary>What its tokens are.</summary>
    public abstract TokenKind Kind { get; }

    /// <summary>Whether it is good for one request, so that a lost answer may have used it up.</summary>
    public virtual bool IsSingleUse => false;

    /// <summary>What can be revoked beside the tokens it brings; null for nothing.</summary>
    public virtual string? Revocable => null;

    /// <summary>The fields that ask for the token.</summary>
    public abstract IEnumerable<KeyValuePair<string, string>> Fields();

    /// <summary>Keeps others out who have the same right, and takes what they have made of it.</summary>
    public virtual Task<GrantTurn> BeginAsync(CancellationToken cancellationToken) =>
        Task.FromResult(new GrantTurn(this));

    /// <summary>
    /// Takes what comes with a token before the token is used, such as the refresh token that replaces the one that was
    /// just shown. Called once an answer, by one call at a time.
    /// </summary>
    /// <param name="answer">What came.</param>
    /// <param name="warn">Takes what somebody should know of it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>What brings the next token; null where nothing does.</returns>
    public virtual Task<ImsGrant?> AcceptAsync(
        ImsAnswer answer, Action<string> warn, CancellationToken cancellationToken) => Task.FromResult<ImsGrant?>(this);

    /// <summary>Takes note that it was revoked.</summary>
    public virtual Task ForgetAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A refusal for good, in words that say what is left to do.</summary>
    public virtual FrameioException Explain(FrameioException refusal) => refusal;

    /// <summary>Blanks every secret of it out of a text that came from outside.</summary>
    public abstract string Redact(string text);
}
