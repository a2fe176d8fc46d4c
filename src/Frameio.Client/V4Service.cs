using Frameio.Client.Http;

namespace Frameio.Client;

/// <summary>Frame.io's API in its current generation.</summary>
internal sealed class V4Service(Uri baseUri) : Service(baseUri)
{
    private static readonly ErrorReader _errors = new();

    public override string Name => "service";

    public override ErrorReader Errors => _errors;

    // Source: the vendor's advice for 5xx.
    public override TimeSpan FaultWait => TimeSpan.FromSeconds(30);

    public override IEnumerable<(string Name, string Value)> HeadersFor(Operation operation, TokenKind? token)
    {
        if (operation.IsExperimental)
        {
            yield return ("api-version", "experimental");
        }
        else if (operation.NamesVersion)
        {
            yield return ("api-version", "4.0");
        }

        // V4 takes a token of V2 with it. Source: the vendor's migration guide.
        if (token == TokenKind.DeveloperToken)
        {
            yield return ("x-frameio-legacy-token-auth", "true");
        }
    }
}
