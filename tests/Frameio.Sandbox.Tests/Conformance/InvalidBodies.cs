using System.Text.Json.Nodes;

namespace Frameio.Sandbox.Tests.Conformance;

/// <summary>Bodies that break what an operation declares about its body.</summary>
internal static class InvalidBodies
{
    private static readonly string?[] _ofPerson =
        ["{}", """{"email":1}""", """{"email":"nobody"}""", """{"user_id":"nobody"}"""];

    private static readonly string?[] _ofBatch =
    [
        """{"batch":1}""", """{"batch":[1]}""", """{"batch":[{"email":1}]}""", """{"batch":[{"email":"nobody"}]}""",
        """{"batch":[{"email":"new@client.example"},{"email":"nobody"}]}""",
    ];

    // Of a team and of a project.
    private static readonly string?[] _ofTeam = ["""{"name":1}""", """{"access":"open"}"""];
    private static readonly string?[] _ofProject = ["""{"name":1}""", """{"private":"yes"}"""];

    /// <summary>
    /// Bodies for V2, which overlooks what it doesn't know: what breaks the values that a handler goes by.
    /// </summary>
    public static IEnumerable<string?> OfLegacy(ContractOperation operation)
    {
        JsonObject keys = operation.ResolvedBodySchema!["properties"]!.AsObject();
        string?[] known = [null, "{", "[]"];
        if (keys.ContainsKey("batch"))
        {
            return [.. known, .. _ofBatch];
        }

        if (keys.ContainsKey("email"))
        {
            return [.. known, .. _ofPerson];
        }

        return [.. known, .. keys.ContainsKey("private") ? _ofProject : _ofTeam];
    }

    public static IEnumerable<ContractRequest> Of(ContractOperation operation, ContractRequest plain)
    {
        if (operation.BodyExample is not { } example)
        {
            yield return plain with { Label = "a body where none is declared", Body = "{}" };
            yield break;
        }

        yield return plain with
        {
            Label = "a form",
            Body = "name=x",
            ContentType = "application/x-www-form-urlencoded",
        };
        string?[] bodies =
            [null, "", "{", "nonsense", "null", "[]", "\"data\"", "{}", """{"data":null}""", """{"data":[]}"""];
        foreach (string? body in bodies)
        {
            yield return plain with { Label = $"body {body ?? "missing"}", Body = body };
        }

        yield return Edited("an unknown key at the top", body => body["surprise"] = 1);
        yield return Edited("an unknown key in data", body => body["data"]!["surprise"] = 1);
        foreach ((string key, JsonNode? schema) in DataSchema(operation)["properties"]!.AsObject())
        {
            foreach (JsonNode? value in InvalidValues(schema!))
            {
                string shown = value?.ToJsonString() ?? "null";
                string label = $"{key} = {shown[..Math.Min(20, shown.Length)]}";
                yield return Edited(label, body => body["data"]![key] = value);
            }
        }

        foreach (string key in (DataSchema(operation)["required"]?.AsArray() ?? []).Select(key => (string)key!))
        {
            yield return Edited($"no {key}", body => body["data"]!.AsObject().Remove(key));
        }

        ContractRequest Edited(string label, Action<JsonNode> edit)
        {
            JsonNode copy = example.DeepClone();
            edit(copy);
            return plain with { Label = label, Body = copy.ToJsonString() };
        }
    }

    private static JsonNode DataSchema(ContractOperation operation) =>
        operation.ResolvedBodySchema!["properties"]!["data"]!;

    private static IEnumerable<JsonNode?> InvalidValues(JsonNode schema)
    {
        yield return null;
        yield return JsonValue.Create(1);
        yield return new JsonObject();
        if ((string?)schema["type"] != "boolean")
        {
            yield return JsonValue.Create(true);
        }

        if ((string?)schema["type"] == "array")
        {
            yield return "a text";
            yield return new JsonArray(1);
            yield return new JsonArray((JsonNode?)null);
            if (schema["minItems"] is not null)
            {
                yield return new JsonArray();
            }

            if ((string?)schema["items"]!["format"] == "uuid")
            {
                yield return new JsonArray("not-a-uuid");
            }
        }
        else
        {
            yield return new JsonArray();
            yield return string.Empty;
            yield return new string('x', ((int?)schema["maxLength"] ?? 255) + 1);
        }
    }
}
