using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Hosting;

namespace Frameio.Sandbox.Tests.Contract;

/// <summary>
/// Holds exchanges against the OpenAPI files. To check all that a client sends, give the sandbox
/// <c>OnExchange = checker.Collect</c> and assert at the end that <see cref="Violations"/> is empty.
/// </summary>
internal sealed class ContractChecker
{
    private static readonly string[] _files = ["frameio-admin.openapi.yaml", "adobe-users.openapi.yaml"];

    private readonly JsonNode[] _documents =
        [.. _files.Select(file => YamlToJson.Load(Path.Combine(AppContext.BaseDirectory, file)))];
    private readonly Lock _gate = new();
    private readonly List<string> _violations = [];

    public ContractChecker() => Operations = [.. _documents.SelectMany(OperationsOf)];

    /// <summary>The operations of the files.</summary>
    public IReadOnlyList<ContractOperation> Operations { get; }

    /// <summary>The schemas of the files, by name.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> Schemas =>
        _documents.SelectMany(document => document["components"]!["schemas"]!.AsObject());

    /// <summary>What <see cref="Collect"/> has found so far.</summary>
    public IReadOnlyList<string> Violations
    {
        get
        {
            lock (_gate)
            {
                return [.. _violations];
            }
        }
    }

    /// <summary>Checks an exchange and keeps what it finds.</summary>
    public void Collect(Exchange exchange)
    {
        IReadOnlyList<string> found = Check(exchange);
        lock (_gate)
        {
            _violations.AddRange(
                found.Select(problem => $"#{exchange.Sequence} {exchange.Method} {exchange.Path}: {problem}"));
        }
    }

    /// <summary>What is wrong with an exchange; the answer of one that a fault has touched is not looked at.</summary>
    public IReadOnlyList<string> Check(Exchange exchange) => exchange.Fault is null
        ? [.. CheckRequest(exchange), .. CheckResponse(exchange)]
        : CheckRequest(exchange);

    /// <summary>What is wrong with the request.</summary>
    public IReadOnlyList<string> CheckRequest(Exchange exchange)
    {
        if (Find(exchange) is not { } operation)
        {
            return [$"no operation {exchange.Method} {exchange.Path} is declared"];
        }

        List<string> problems = exchange.RequestHeaders.ContainsKey("Authorization") ? [] : ["no Authorization header"];
        problems.AddRange(Parameters(operation, "path", operation.MatchPath(exchange.Path)!));
        problems.AddRange(Parameters(operation, "header", exchange.RequestHeaders));
        problems.AddRange(Query(operation, exchange.Query));
        problems.AddRange(RequestBody(operation, exchange));
        return problems;
    }

    /// <summary>What is wrong with the answer.</summary>
    public IReadOnlyList<string> CheckResponse(Exchange exchange)
    {
        if (Find(exchange) is not { } operation)
        {
            return [];
        }

        if (operation.Response(exchange.Status) is not { } response)
        {
            return [$"the status {exchange.Status} is not declared"];
        }

        return
        [
            .. ResponseHeaders(operation.Schemas, response, exchange),
            .. ResponseBody(operation.Schemas, response, exchange),
        ];
    }

    private static IEnumerable<ContractOperation> OperationsOf(JsonNode document)
    {
        SchemaValidator schemas = new(document);
        return document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(
            method => new ContractOperation(schemas, path.Key, method.Key, method.Value!)));
    }

    private ContractOperation? Find(Exchange exchange) =>
        Operations.FirstOrDefault(
            operation => operation.Method == exchange.Method && operation.MatchPath(exchange.Path) is not null);

    private static IEnumerable<string> Query(ContractOperation operation, string query)
    {
        List<KeyValuePair<string, string>> pairs =
        [
            .. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair =>
                KeyValuePair.Create(Decode(pair[0]), Decode(pair.ElementAtOrDefault(1) ?? string.Empty))),
        ];
        HashSet<string> declared = [.. operation.ParametersIn("query").Select(parameter => (string)parameter["name"]!)];
        IEnumerable<string> unknown = pairs.Where(pair => !declared.Contains(pair.Key)).Select(
            pair => $"query {pair.Key}: is not declared");
        IEnumerable<string> repeated = pairs.GroupBy(pair => pair.Key).Where(group => group.Count() > 1).Select(
            group => $"query {group.Key}: is repeated");
        Dictionary<string, string> values = pairs.DistinctBy(pair => pair.Key).ToDictionary();
        return [.. unknown, .. repeated, .. Parameters(operation, "query", values)];
    }

    private static IEnumerable<string> Parameters(
        ContractOperation operation, string place, IReadOnlyDictionary<string, string> values)
    {
        foreach (JsonNode parameter in operation.ParametersIn(place))
        {
            string name = (string)parameter["name"]!;
            JsonNode schema = operation.Schemas.Resolve(parameter["schema"]!);
            if (values.TryGetValue(name, out string? value))
            {
                foreach (string problem in operation.Schemas.Validate(schema, Typed(schema, value), $"{place} {name}"))
                {
                    yield return problem;
                }
            }
            else if ((bool?)parameter["required"] == true)
            {
                yield return $"{place} {name}: is missing";
            }
        }
    }

    private static IEnumerable<string> RequestBody(ContractOperation operation, Exchange exchange)
    {
        if (operation.BodySchema is not { } schema)
        {
            return exchange.RequestBody.Length == 0 ? [] : ["body: none is declared"];
        }

        return Body(operation.Schemas, schema, exchange.RequestHeaders, exchange.RequestBody, "body");
    }

    private static IEnumerable<string> ResponseHeaders(
        SchemaValidator schemas, JsonNode response, Exchange exchange)
    {
        foreach ((string name, JsonNode? definition) in response["headers"]?.AsObject() ?? [])
        {
            JsonNode schema = schemas.Resolve(schemas.Resolve(definition!)["schema"]!);
            if (exchange.ResponseHeaders.TryGetValue(name, out string? value))
            {
                foreach (string problem in schemas.Validate(schema, Typed(schema, value), $"answer's header {name}"))
                {
                    yield return problem;
                }
            }
            else
            {
                yield return $"answer's header {name}: is missing";
            }
        }
    }

    private static IEnumerable<string> ResponseBody(
        SchemaValidator schemas, JsonNode response, Exchange exchange)
    {
        if (response["content"]?["application/json"]?["schema"] is not { } schema)
        {
            return exchange.ResponseBody.Length == 0 ? [] : ["answer's body: none is declared"];
        }

        return Body(schemas, schema, exchange.ResponseHeaders, exchange.ResponseBody, "answer's body");
    }

    private static IEnumerable<string> Body(
        SchemaValidator schemas,
        JsonNode schema,
        IReadOnlyDictionary<string, string> headers,
        string body,
        string place)
    {
        if (headers.GetValueOrDefault("Content-Type")?.Split(';')[0] != "application/json")
        {
            return [$"{place}: is not application/json"];
        }

        try
        {
            return schemas.Validate(schema, JsonNode.Parse(body), place);
        }
        catch (JsonException exception)
        {
            return [$"{place}: is no JSON: {exception.Message}"];
        }
    }

    // A parameter's text, as the type its schema asks for, or as it is.
    private static JsonValue Typed(JsonNode schema, string value) => (string?)schema["type"] switch
    {
        "integer" when long.TryParse(
            value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) =>
            JsonValue.Create(number),
        "boolean" when value is "true" or "false" => JsonValue.Create(value == "true"),
        _ => JsonValue.Create(value),
    };

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
