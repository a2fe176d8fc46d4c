using System.Text;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>Who asks the sign-in service for tokens, and how it proves that outside the form.</summary>
internal sealed class ImsClient
{
    private readonly string? _secret;
    private readonly bool _isForPeople;

    private ImsClient(string id, string? secret, bool isForPeople) =>
        (Id, _secret, _isForPeople) = (id, secret, isForPeople);

    /// <summary>The client id.</summary>
    public string Id { get; }

    /// <summary>The headers that prove it. Source: Adobe's guides to user authentication.</summary>
    public IEnumerable<(string Name, string Value)> Headers => _isForPeople && _secret is not null
        ? [("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Id}:{_secret}"))}")]
        : [];

    /// <summary>What its address ends with: who has no secret is named there. Same source.</summary>
    public string Query => _isForPeople && _secret is null ? $"?client_id={Uri.EscapeDataString(Id)}" : string.Empty;

    /// <summary>A server-to-server credential, whose id and secret are fields of the form.</summary>
    public static ImsClient ForItself(string id, string secret) => new(id, secret, isForPeople: false);

    /// <summary>A credential that people sign in by.</summary>
    /// <param name="id">The client id.</param>
    /// <param name="secret">The secret of a Web App; null for a single-page app, which has none.</param>
    public static ImsClient ForPeople(string id, string? secret) => new(id, secret, isForPeople: true);

    /// <summary>The fields that prove it where no header does.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields() =>
        _isForPeople ? [] : [new("client_id", Id), new("client_secret", _secret!)];

    /// <summary>Blanks its secret out of a text that came from outside.</summary>
    public string Redact(string text) => TokenSource.Blank(text, _secret);
}
