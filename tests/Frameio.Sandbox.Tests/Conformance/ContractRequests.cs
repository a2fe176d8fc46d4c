using System.Text.Json.Nodes;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Tests.Conformance;

/// <summary>Requests derived from what an operation declares: ones it must take, and ones it must refuse.</summary>
internal static class ContractRequests
{
    /// <summary>The plain request, and one for each value a parameter may have.</summary>
    public static IEnumerable<ContractRequest> Valid(ContractOperation operation)
    {
        ContractRequest plain = Plain(operation);
        yield return plain;
        if (!operation.IsLegacy && operation.Template.Contains("{account_id}", StringComparison.Ordinal))
        {
            yield return plain with
            {
                Label = "account by its Adobe id",
                Path = plain.Path.Replace(Studio.Account, "adobe:5E0A1C2B66F1@AdobeOrg", StringComparison.Ordinal),
            };
        }

        foreach (JsonNode parameter in operation.ParametersIn("query").Where(
            parameter => (string?)parameter["name"] != "after"))
        {
            string name = (string)parameter["name"]!;
            foreach (string value in ValidValues(parameter["schema"]!))
            {
                yield return plain with { Label = $"query {name}={value}", Query = With(plain, $"{name}={value}") };
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
        foreach (string name in operation.ParametersIn("path").Select(parameter => (string)parameter["name"]!))
        {
            foreach (string value in new[] { "not-a-uuid", "adobe:", "%20", "a%2Fb", "a%3Fb" })
            {
                yield return plain with { Label = $"path {name}={value}", Path = PathOf(operation, name, value) };
            }
        }

        IEnumerable<ContractRequest> others =
            operation.IsLegacy ? InvalidLegacy(operation, plain) : InvalidCurrent(operation, plain);
        foreach (ContractRequest request in others)
        {
            yield return request;
        }
    }

    // V2 overlooks what it doesn't know and declares no enums it holds to; what is left is what a handler can't do
    // without.
    private static IEnumerable<ContractRequest> InvalidLegacy(ContractOperation operation, ContractRequest plain)
    {
        if (plain.Query is not null)
        {
            yield return plain with { Label = "no query", Query = null };
            yield return plain with { Label = "no address", Query = "email=ines" };
        }

        foreach (JsonNode parameter in operation.ParametersIn("query").Where(
            parameter => (string?)parameter["schema"]!["type"] == "integer"))
        {
            foreach (string value in InvalidValues(parameter["schema"]!))
            {
                string query = $"{parameter["name"]}={value}";
                yield return plain with { Label = query, Query = With(plain, query) };
            }
        }

        if (operation.BodyExample is not null)
        {
            foreach (string? body in InvalidBodies.OfLegacy(operation))
            {
                yield return plain with { Label = $"body {body ?? "missing"}", Body = body };
            }
        }
    }

    private static IEnumerable<ContractRequest> InvalidCurrent(ContractOperation operation, ContractRequest plain)
    {
        yield return plain with { Label = "an unknown query parameter", Query = "surprise=1" };

        foreach (JsonNode header in operation.ParametersIn("header"))
        {
            yield return plain with { Label = "another api-version", ApiVersion = "5.0" };
            if ((bool?)header["required"] == true)
            {
                yield return plain with { Label = "no api-version", ApiVersion = null };
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

    private static ContractRequest Plain(
        ContractOperation operation) => new("plain", operation.Method, PathOf(operation))
        {
            Query = operation.ParametersIn("query").Any(parameter => (bool?)parameter["required"] == true)
            ? "email=ines%40agency.example"
            : null,
            Body = operation.BodyExample?.ToJsonString(),
            ApiVersion = operation.ParametersIn("header").Where(header => (bool?)header["required"] == true)
                .SelectMany(header => ValidValues(header["schema"]!)).FirstOrDefault(),
        };

    private static string PathOf(ContractOperation operation, string? changed = null, string? value = null)
    {
        (string Name, string Value)[] values =
        [
            ("account_id", Studio.Account), ("group_id", GroupOf(operation)), ("user_id", Studio.Ines),
            ("workspace_id", Studio.Dailies), ("team_id", Studio.Dailies), ("project_id", Studio.Pilot),
            ("webhook_id", Studio.Webhook), ("action_id", Studio.Action), ("share_id", Studio.Share),
            ("id", SeedIds.RecordOf(
                Studio.Pilot, operation.Id == "v2CancelPendingCollaborator" ? Studio.Oskar : Studio.Ines)),
        ];
        return values.Aggregate(operation.Template, (path, known) => path.Replace(
            $"{{{known.Name}}}", known.Name == changed ? value : known.Value, StringComparison.Ordinal));
    }

    // The one with a member, or the one with a role in the workspace and on the project.
    private static string GroupOf(ContractOperation operation) =>
        operation.Template.Contains("{workspace_id}", StringComparison.Ordinal)
        || operation.Template.Contains("{project_id}", StringComparison.Ordinal)
            ? Studio.Producers
            : Studio.Reviewers;

    private static string With(ContractRequest plain, string query) =>
        plain.Query is null ? query : $"{plain.Query}&{query}";

    private static IEnumerable<string> ValidValues(JsonNode schema) => (string?)schema["type"] switch
    {
        "boolean" => ["true", "false"],
        "integer" => [.. new[] { schema["minimum"], schema["maximum"] }.OfType<JsonNode>().Select(value => $"{value}")],
        _ => schema["enum"]?.AsArray().Select(value => (string)value!) ?? [],
    };

    private static IEnumerable<string> InvalidValues(JsonNode schema) => (string?)schema["type"] switch
    {
        "boolean" => ["maybe", "1", "True", ""],
        "integer" =>
        [
            $"{(int)schema["minimum"]! - 1}", "ten", "1.5", "",
            .. schema["maximum"] is { } maximum ? new[] { $"{(int)maximum + 1}" } : [],
        ],
        _ => schema["enum"] is null ? [] : ["surprise", ""],
    };
}
