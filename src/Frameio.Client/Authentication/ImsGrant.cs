using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>A right to tokens of Adobe's sign-in service, and how it is shown to it.</summary>
internal abstract class ImsGrant(string clientId)
{
    /// <summary>Who signs in.</summary>
    public string ClientId { get; } = clientId;

    /// <summary>What its tokens are.</summary>
    public abstract TokenKind Kind { get; }

    /// <summary>The fields that ask for the next token.</summary>
    public abstract IEnumerable<KeyValuePair<string, string>> Fields();

    /// <summary>
    /// Takes what comes with a token before the token is used, such as the refresh token that replaces the one that was
    /// just shown. Called once an answer, by one call at a time.
    /// </summary>
    public virtual void Accept(ImsAnswer answer)
    {
    }

    /// <summary>Blanks every secret of it out of a text that came from outside.</summary>
    public abstract string Redact(string text);
}
