using System.Text.Json.Nodes;
using Frameio.Client.Tests.Sandbox;

namespace Frameio.Client.Tests.Contract;

/// <summary>Requests derived from what an operation declares: ones it must take, and ones it must refuse.</summary>
internal static class ContractRequests
{
    /// <summary>The plain request, and one for each value a parameter may have.</summary>
    public static IEnumerable<ContractRequest> Valid(ContractOperation operation)
    {
        ContractRequest plain = Plain(operation);
        yield return plain;
        if (operation.Template.Contains("{account_id}", StringComparison.Ordinal))
        {
            yield return plain with { Label = "account by its Adobe id", Path = plain.Path.Replace(Studio.Account, "adobe:5E0A1C2B66F1@AdobeOrg", StringComparison.Ordinal) };
        }

        foreach (JsonNode parameter in operation.ParametersIn("query").Where(parameter => (string?)parameter["name"] != "after"))
        {
            string name = (string)parameter["name"]!;
            foreach (string value in ValidValues(parameter["schema"]!))
            {
                yield return plain with { Label = $"query {name}={value}", Query = $"{name}={value}" };
            }
        }

        foreach (JsonNode header in operation.ParametersIn("header"))
        {
            foreach (string value in ValidValues(header["schema"]!))
            {
                yield return plain with { Label = $"api-version {value}", ApiVersion = value };
            }
        }
    }

    /// <summary>One request for each way of breaking the declaration.</summary>
    public static IEnumerable<ContractRequest> Invalid(ContractOperation operation)
    {
        ContractRequest plain = Plain(operation);
        yield return plain with { Label = "no token", Token = null };
        yield return plain with { Label = "an unknown query parameter", Query = "surprise=1" };

        foreach (JsonNode header in operation.ParametersIn("header"))
        {
            yield return plain with { Label = "another api-version", ApiVersion = "5.0" };
            if ((bool?)header["required"] == true)
            {
                yield return plain with { Label = "no api-version", ApiVersion = null };
            }
        }

        foreach (string name in operation.ParametersIn("path").Select(parameter => (string)parameter["name"]!))
        {
            foreach (string value in new[] { "not-a-uuid", "adobe:", "%20", "a%2Fb", "a%3Fb" })
            {
                yield return plain with { Label = $"path {name}={value}", Path = PathOf(operation, name, value) };
            }
        }

        foreach (JsonNode parameter in operation.ParametersIn("query"))
        {
            string name = (string)parameter["name"]!;
            foreach (string value in InvalidValues(parameter["schema"]!))
            {
                yield return plain with { Label = $"query {name}={value}", Query = $"{name}={value}" };
            }

            if (ValidValues(parameter["schema"]!).FirstOrDefault() is { } valid)
            {
                yield return plain with { Label = $"query {name} twice", Query = $"{name}={valid}&{name}={valid}" };
            }
        }

        foreach (ContractRequest request in InvalidBodies.Of(operation, plain))
        {
            yield return request;
        }
    }

    private static ContractRequest Plain(ContractOperation operation) => new("plain", operation.Method, PathOf(operation))
    {
        Body = operation.BodyExample?.ToJsonString(),
        ApiVersion = operation.ParametersIn("header").Any(header => (bool?)header["required"] == true) ? "experimental" : null,
    };

    private static string PathOf(ContractOperation operation, string? changed = null, string? value = null)
    {
        (string Name, string Value)[] values =
            [("account_id", Studio.Account), ("group_id", Studio.Reviewers), ("user_id", Studio.Ines)];
        return values.Aggregate(operation.Template, (path, known) => path.Replace(
            $"{{{known.Name}}}", known.Name == changed ? value : known.Value, StringComparison.Ordinal));
    }

    private static IEnumerable<string> ValidValues(JsonNode schema) => (string?)schema["type"] switch
    {
        "boolean" => ["true", "false"],
        "integer" => [$"{schema["minimum"]}", $"{schema["maximum"]}"],
        _ => schema["enum"]?.AsArray().Select(value => (string)value!) ?? [],
    };

    private static IEnumerable<string> InvalidValues(JsonNode schema) => (string?)schema["type"] switch
    {
        "boolean" => ["maybe", "1", "True", ""],
        "integer" => [$"{(int)schema["minimum"]! - 1}", $"{(int)schema["maximum"]! + 1}", "ten", "1.5", ""],
        _ => schema["enum"] is null ? [] : ["surprise", ""],
    };
}
