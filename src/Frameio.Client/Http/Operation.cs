using Frameio.Client.Errors;

namespace Frameio.Client.Http;

/// <summary>
/// A call the service offers: the row that the rate limit, the header and the meaning of a 404 hang on.
/// </summary>
/// <param name="Method">HTTP verb.</param>
/// <param name="Template">Path with <c>{names}</c> for its variable segments.</param>
/// <param name="PerMinute">
/// Calls a minute that the service allows a token owner, as documented. Source: the vendor's OpenAPI file and pages.
/// </param>
internal sealed record Operation(HttpMethod Method, string Template, int PerMinute)
{
    /// <summary>.NET Standard 2.0 has no constant for it.</summary>
    public static readonly HttpMethod Patch = new("PATCH");

    /// <summary>Served only by the experimental router, which wants <c>api-version: experimental</c>.</summary>
    public bool IsExperimental { get; init; }

    /// <summary>
    /// Whether its page demands the stable version by name, as <c>api-version: 4.0</c>. Others take that for granted.
    /// </summary>
    public bool NamesVersion { get; init; }

    /// <summary>
    /// Whether its answers hold secrets in clear text, such as the passphrase of a share or the key in a webhook's
    /// address: nothing of them is shown, also where they can't be read.
    /// </summary>
    public bool HoldsSecrets { get; init; }

    /// <summary>What a 404 about a record (not about the route) means here.</summary>
    public FrameioErrorKind NotFound { get; init; } = FrameioErrorKind.RejectedByServer;

    /// <summary>Whether sending it twice does what sending it once does. Creating is the exception.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>
    /// The status of a success that has a body; one without is a 204. Another success, such as a 202, says that the
    /// call was taken, not that it was carried out. Source: the vendor's OpenAPI file.
    /// </summary>
    public int Success { get; init; } = 200;

    /// <summary>
    /// What it is about, in a word for people: groups wherever they are, or the collection right below the account.
    /// </summary>
    public string Resource
    {
        get
        {
            List<string> below = [.. Template.Split('/').Skip(4)];
            return below.Contains("groups") ? "groups" : below.FirstOrDefault()?.Replace('_', ' ') ?? Template;
        }
    }

    /// <summary>Whether the call changes anything on the server that one would look for afterwards.</summary>
    public bool IsWrite { get; init; } = Method != HttpMethod.Get;

    /// <summary>
    /// The path with every variable segment filled in and encoded, so that a value can't leave its place.
    /// </summary>
    /// <exception cref="FrameioException">
    /// A value can be no id, so that there is no such thing: <see cref="NotFound"/>, as the service would say.
    /// </exception>
    public string PathFor(params string[] segments)
    {
        int next = 0;
        string[] parts = Template.Split('/');
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 0 && parts[i][0] == '{')
            {
                parts[i] = Encode(segments[next++]);
            }
        }

        return string.Join("/", parts);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Template}";

    // Dots are unreserved, so no encoding keeps Uri from folding "." and ".." away: such a value is refused.
    private string Encode(string? value) => value is null or "" or "." or ".."
        ? throw new FrameioException(
            NotFound, $"There is nothing to ask for with {this}: '{value}' can be no id.")
        : Uri.EscapeDataString(value);
}
