using System.Text.Json;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Requests;

/// <summary>A key of <c>data</c> in a body an operation takes.</summary>
/// <param name="Name">The key.</param>
/// <param name="Required">Whether it must be there.</param>
/// <param name="Problems">What is wrong with a value at a pointer.</param>
internal sealed record BodyField(string Name, bool Required, Func<JsonElement, string, IEnumerable<Problem>> Problems)
{
    /// <summary>A text of 1 to 255 characters.</summary>
    public static BodyField Text(string name, bool required) => new(name, required, ProblemsOfText);

    /// <summary>A boolean.</summary>
    public static BodyField Boolean(string name, bool required) => new(
        name,
        required,
        (value, pointer) => value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? []
            : [Problem.Invalid(pointer, $"Invalid boolean. Got: {KindOf(value)}")]);

    /// <summary>One of some texts.</summary>
    public static BodyField OneOf(string name, bool required, params string[] values) => new(
        name,
        required,
        (value, pointer) => value.ValueKind == JsonValueKind.String && values.Contains(value.GetString())
            ? []
            : [Problem.Invalid(pointer, "Invalid value for enum")]);

    /// <summary>Texts, maybe none.</summary>
    public static BodyField Texts(string name, bool required) => new(
        name,
        required,
        (value, pointer) => value.ValueKind != JsonValueKind.Array
            ? [Problem.Invalid(pointer, $"Invalid array. Got: {KindOf(value)}")]
            : value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.String).Select(
                item => Problem.Invalid(pointer, $"Invalid string. Got: {KindOf(item)}")));

    /// <summary>A text of 1 to 2,000 characters.</summary>
    public static BodyField LongText(string name, bool required) =>
        new(name, required, (value, pointer) => ProblemsOfText(value, pointer, 2_000));

    /// <summary>One or more UUIDs.</summary>
    public static BodyField Uuids(string name, bool required) => new(name, required, ProblemsOfUuids);

    /// <summary>How the service names the kind of a value.</summary>
    public static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => "null",
    };

    private static IEnumerable<Problem> ProblemsOfText(JsonElement value, string pointer) =>
        ProblemsOfText(value, pointer, 255);

    private static IEnumerable<Problem> ProblemsOfText(JsonElement value, string pointer, int most)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return [Problem.Invalid(pointer, $"Invalid string. Got: {KindOf(value)}")];
        }

        // JSON Schema counts characters, not UTF-16 units.
        return value.GetString()!.EnumerateRunes().Count() switch
        {
            0 => [Problem.Invalid(pointer, "String length is smaller than minLength: 1")],
            var length when length > most =>
                [Problem.Invalid(pointer, $"String length is larger than maxLength: {most}")],
            _ => [],
        };
    }

    private static IEnumerable<Problem> ProblemsOfUuids(JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return [Problem.Invalid(pointer, $"Invalid array. Got: {KindOf(value)}")];
        }

        return value.GetArrayLength() == 0
            ? [Problem.Invalid(pointer, "Array length 0 is smaller than minItems: 1")]
            : value.EnumerateArray().SelectMany((item, i) => ProblemsOfUuid(item, $"{pointer}/{i}"));
    }

    private static IEnumerable<Problem> ProblemsOfUuid(JsonElement value, string pointer)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return [Problem.Invalid(pointer, $"Invalid string. Got: {KindOf(value)}")];
        }

        return Guid.TryParseExact(value.GetString(), "D", out _)
            ? []
            : [Problem.Invalid(pointer, "Invalid format. Expected :uuid")];
    }
}
