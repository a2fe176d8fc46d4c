using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Frameio.Sandbox.Tests.Contract;

/// <summary>
/// Validates JSON against the schemas of an OpenAPI 3.0 file, as far as that file goes: a keyword or format it doesn't
/// know is an exception, so that nothing passes because it wasn't looked at.
/// </summary>
internal sealed class SchemaValidator(JsonNode document)
{
    private static readonly HashSet<string> _annotations =
        ["description", "example", "default", "title", "deprecated", "discriminator"];

    private static readonly HashSet<string> _keywords =
    [
        "$ref", "type", "nullable", "required", "properties", "additionalProperties", "enum", "items",
        "oneOf", "anyOf", "allOf", "format", "pattern", "minLength", "maxLength", "minimum", "maximum",
        "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    ];

    /// <summary>Follows a <c>$ref</c>, if there is one.</summary>
    public JsonNode Resolve(JsonNode node)
    {
        while (node is JsonObject && node["$ref"] is { } reference)
        {
            node = reference.GetValue<string>()[2..].Split('/').Aggregate(document, (at, key) => at[key]
                ?? throw new InvalidOperationException($"{reference} leads nowhere"));
        }

        return node;
    }

    /// <summary>Throws when a schema, or one inside it, has a keyword or format that isn't implemented.</summary>
    public static void RequireKnown(JsonNode? schema, string place)
    {
        foreach ((string keyword, JsonNode? value) in schema?.AsObject() ?? [])
        {
            if (!_keywords.Contains(keyword)
                && !_annotations.Contains(keyword)
                && !keyword.StartsWith("x-", StringComparison.Ordinal))
            {
                throw new NotSupportedException($"{place}: the schema keyword '{keyword}' is not implemented");
            }

            foreach ((string name, JsonNode? inner) in Subschemas(keyword, value))
            {
                RequireKnown(inner, $"{place}/{name}");
            }
        }

        if ((string?)schema?["format"] is { } format)
        {
            _ = MatchesFormat(format, string.Empty);
        }
    }

    /// <summary>What is wrong with a value; empty when nothing is.</summary>
    public IEnumerable<string> Validate(JsonNode schemaOrReference, JsonNode? value, string place)
    {
        JsonNode schema = Resolve(schemaOrReference);
        RequireKnown(schema, place);
        if (value is null)
        {
            // Null is allowed by nullable, not by an enum that lists it; and where there is no type at all.
            bool allowed = (bool?)schema["nullable"]
                ?? (schema["type"] is null && schema["allOf"] is null && schema["oneOf"] is null);
            return allowed ? [] : [$"{place}: is null"];
        }

        List<string> problems = [.. ScalarProblems(schema, value, place), .. Combined(schema, value, place)];
        if (value is JsonObject instance)
        {
            problems.AddRange(ObjectProblems(schema, instance, place));
        }

        if (value is JsonArray items)
        {
            problems.AddRange(ArrayProblems(schema, items, place));
        }

        return problems;
    }

    private static IEnumerable<(string Name, JsonNode? Schema)> Subschemas(
        string keyword, JsonNode? value) => keyword switch
        {
            "properties" => value!.AsObject().Select(property => (property.Key, property.Value)),
            "oneOf" or "anyOf" or "allOf" => value!.AsArray().Select((inner, i) => ($"{keyword}/{i}", inner)),
            "items" => [("items", value)],
            "additionalProperties" when value is JsonObject => [("additionalProperties", value)],
            _ => [],
        };

    private static IEnumerable<string> ScalarProblems(JsonNode schema, JsonNode value, string place)
    {
        string kind = KindOf(value);
        if ((string?)schema["type"] is { } type && type != kind && !(type == "number" && kind == "integer"))
        {
            yield return $"{place}: is {kind}, not {type}";
            yield break;
        }

        if (schema["enum"] is JsonArray values && !values.Any(allowed => JsonNode.DeepEquals(allowed, value)))
        {
            yield return $"{place}: {value.ToJsonString()} is not in the enum";
        }

        if (kind == "string")
        {
            string text = value.GetValue<string>();
            int length = text.EnumerateRunes().Count();
            if (length < (int?)schema["minLength"] || length > (int?)schema["maxLength"])
            {
                yield return $"{place}: has {length} characters";
            }

            if (((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern))
                || ((string?)schema["format"] is { } format && !MatchesFormat(format, text)))
            {
                yield return $"{place}: '{text}' has the wrong form";
            }
        }

        if (kind is "integer" or "number")
        {
            double number = double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture);
            if (number < (double?)schema["minimum"] || number > (double?)schema["maximum"])
            {
                yield return $"{place}: {number} is out of range";
            }
        }
    }

    private IEnumerable<string> Combined(JsonNode schema, JsonNode value, string place)
    {
        foreach (JsonNode? inner in schema["allOf"]?.AsArray() ?? [])
        {
            foreach (string problem in Validate(inner!, value, place))
            {
                yield return problem;
            }
        }

        int? matches = (schema["oneOf"] ?? schema["anyOf"])?.AsArray()
            .Count(inner => !Validate(inner!, value, place).Any());
        if (matches == 0 || (schema["oneOf"] is not null && matches > 1))
        {
            yield return $"{place}: matches {matches} of the alternatives";
        }
    }

    private IEnumerable<string> ObjectProblems(JsonNode schema, JsonObject value, string place)
    {
        IEnumerable<string> required = (schema["required"]?.AsArray() ?? []).Select(name => (string)name!);
        foreach (string name in required.Where(name => !value.ContainsKey(name)))
        {
            yield return $"{place}: has no {name}";
        }

        if (value.Count < (int?)schema["minProperties"] || value.Count > (int?)schema["maxProperties"])
        {
            yield return $"{place}: has {value.Count} keys";
        }

        JsonObject properties = schema["properties"]?.AsObject() ?? [];
        JsonNode? additional = schema["additionalProperties"];
        foreach ((string name, JsonNode? item) in value)
        {
            JsonNode? inner = properties[name] ?? additional as JsonObject;
            if (inner is not null)
            {
                foreach (string problem in Validate(inner, item, $"{place}/{name}"))
                {
                    yield return problem;
                }
            }
            else if (additional is JsonValue closed && !(bool)closed)
            {
                yield return $"{place}: {name} is not allowed";
            }
        }
    }

    private IEnumerable<string> ArrayProblems(JsonNode schema, JsonArray value, string place)
    {
        if (value.Count < (int?)schema["minItems"] || value.Count > (int?)schema["maxItems"])
        {
            yield return $"{place}: has {value.Count} items";
        }

        if ((bool?)schema["uniqueItems"] == true && value.Where((item, i) => IsRepeated(value, item, i)).Any())
        {
            yield return $"{place}: has an item twice";
        }

        if (schema["items"] is { } items)
        {
            foreach (string problem in value.SelectMany((item, i) => Validate(items, item, $"{place}/{i}")))
            {
                yield return problem;
            }
        }
    }

    private static bool IsRepeated(JsonArray items, JsonNode? item, int index) =>
        items.Take(index).Any(earlier => JsonNode.DeepEquals(earlier, item));

    private static string KindOf(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.ToJsonString().AsSpan().IndexOfAny('.', 'e', 'E') < 0 ? "integer" : "number",
        _ => "boolean",
    };

    private static bool MatchesFormat(string format, string text) => format switch
    {
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", out _),
        "date-time" => text.Contains('T') && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        "email" => text.Contains('@'),
        _ => throw new NotSupportedException($"the format '{format}' is not implemented"),
    };
}
