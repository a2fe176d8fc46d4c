using System.Text.Json;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.V2;

/// <summary>Reads what comes to V2, which overlooks what it doesn't know and lets the last of equals win.</summary>
internal static class LegacyReader
{
    private static readonly JsonElement _nothing = JsonDocument.Parse("{}").RootElement;

    /// <summary>The parameters of a query.</summary>
    public static Dictionary<string, string> Query(IEnumerable<KeyValuePair<string, string>> query)
    {
        Dictionary<string, string> values = [];
        foreach ((string name, string value) in query)
        {
            values[name] = value;
        }

        return values;
    }

    /// <summary>A body, which is an object if there is one.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="required">Whether there must be one.</param>
    public static JsonElement Body(byte[] body, bool required)
    {
        if (body.Length == 0)
        {
            return required ? throw Refusal.Unprocessable(new Problem("The body is missing")) : _nothing;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw Refusal.Unprocessable(new Problem("The body must be an object"));
        }
        catch (JsonException)
        {
            // The contract declares no 400 for V2.
            throw Refusal.Unprocessable(new Problem("The body is no JSON"));
        }
    }
}
