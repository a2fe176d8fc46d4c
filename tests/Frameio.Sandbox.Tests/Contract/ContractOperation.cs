using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Frameio.Sandbox.Tests.Contract;

/// <summary>An operation of an OpenAPI file.</summary>
internal sealed class ContractOperation
{
    private readonly Regex _path;

    public ContractOperation(SchemaValidator schemas, string template, string method, JsonNode definition)
    {
        Schemas = schemas;
        Template = template;
        Method = method.ToUpperInvariant();
        Definition = definition;
        JsonArray parameters = definition["parameters"]?.AsArray() ?? [];
        Parameters = [.. parameters.Select(parameter => schemas.Resolve(parameter!)).SelectMany(Flat)];
        string pattern = Regex.Replace(Regex.Escape(template), @"\\\{(\w+)}", "(?<$1>[^/]+)");
        _path = new Regex($"^{pattern}$");
    }

    /// <summary>Whether it is one of V2.</summary>
    public bool IsLegacy => (string?)Definition["x-api-stage"] == "legacy";

    /// <summary>The schemas of its file.</summary>
    public SchemaValidator Schemas { get; }

    public string Id => (string)Definition["operationId"]!;

    public string Method { get; }

    public string Template { get; }

    public JsonNode Definition { get; }

    public IReadOnlyList<JsonNode> Parameters { get; }

    /// <summary>The schema of the JSON body, or null where the operation takes none.</summary>
    public JsonNode? BodySchema => Definition["requestBody"]?["content"]?["application/json"]?["schema"];

    /// <summary>The same with its reference followed.</summary>
    public JsonNode? ResolvedBodySchema => BodySchema is { } schema ? Schemas.Resolve(schema) : null;

    /// <summary>The example body, or null.</summary>
    public JsonNode? BodyExample => Definition["requestBody"]?["content"]?["application/json"]?["example"];

    /// <summary>The parameters that are in the path, the query or the header.</summary>
    public IEnumerable<JsonNode> ParametersIn(string place) =>
        Parameters.Where(parameter => (string?)parameter["in"] == place);

    /// <summary>The definition of the answer with that status, or null when it isn't declared.</summary>
    public JsonNode? Response(int status) =>
        Definition["responses"]?[$"{status}"] is { } response ? Schemas.Resolve(response) : null;

    // A parameter in the style deepObject stands for a parameter for each of its keys: filter[archived].
    private static IEnumerable<JsonNode> Flat(JsonNode parameter) => (string?)parameter["style"] == "deepObject"
        ? parameter["schema"]!["properties"]!.AsObject().Select(key => new JsonObject
        {
            ["name"] = $"{parameter["name"]}[{key.Key}]",
            ["in"] = "query",
            ["schema"] = key.Value!.DeepClone(),
        })
        : [parameter];

    /// <summary>The decoded values in a path, or null when it is another operation's.</summary>
    public Dictionary<string, string>? MatchPath(string path)
    {
        Match match = _path.Match(path);
        return match.Success
            ? match.Groups.Values.Skip(1).ToDictionary(
                group => group.Name, group => Uri.UnescapeDataString(group.Value))
            : null;
    }
}
