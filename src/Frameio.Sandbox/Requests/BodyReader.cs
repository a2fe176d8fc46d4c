using System.Text.Json;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Requests;

/// <summary>Reads V4 bodies: <c>{"data": {…}}</c>, closed to keys that aren't declared.</summary>
internal static class BodyReader
{
    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };

    /// <summary>Checks a body and returns its <c>data</c>.</summary>
    /// <param name="fields">The keys the operation takes, or null when it takes no body.</param>
    /// <param name="contentType">The request's content type.</param>
    /// <param name="body">The bytes.</param>
    /// <exception cref="RefusalException">
    /// 400 when it isn't JSON or shouldn't be there, 422 when it is JSON and wrong.
    /// </exception>
    public static JsonElement Read(IReadOnlyList<BodyField>? fields, string? contentType, byte[] body)
    {
        if (fields is null)
        {
            return body.Length == 0 ? default : throw Refusal.BadRequest("This operation takes no body");
        }

        JsonElement root = Parse(contentType, body);
        List<Problem> problems = [.. ProblemsOf(root, fields)];
        return problems.Count == 0 ? root.GetProperty("data") : throw Refusal.Unprocessable(problems);
    }

    private static JsonElement Parse(string? contentType, byte[] body)
    {
        string mediaType = contentType?.Split(';')[0].Trim() ?? string.Empty;
        if (!mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw Refusal.BadRequest("The body must be application/json");
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(body, _strict);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Refusal.BadRequest("Bad Request");
        }
    }

    private static IEnumerable<Problem> ProblemsOf(JsonElement root, IReadOnlyList<BodyField> fields)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return [Problem.Invalid("/", $"Invalid object. Got: {BodyField.KindOf(root)}")];
        }

        IEnumerable<Problem> unexpected = root.EnumerateObject()
            .Where(property => property.Name != "data")
            .Select(property => Problem.Invalid($"/{Escape(property.Name)}", $"Unexpected field: {property.Name}"));
        IEnumerable<Problem> inData = root.TryGetProperty("data", out JsonElement data)
            ? ProblemsOfData(data, fields)
            : [Problem.Invalid("/data", "Missing field: data")];
        return unexpected.Concat(inData);
    }

    private static IEnumerable<Problem> ProblemsOfData(JsonElement data, IReadOnlyList<BodyField> fields)
    {
        if (data.ValueKind != JsonValueKind.Object)
        {
            return [Problem.Invalid("/data", $"Invalid object. Got: {BodyField.KindOf(data)}")];
        }

        IEnumerable<Problem> unexpected = data.EnumerateObject()
            .Where(property => fields.All(field => field.Name != property.Name))
            .Select(
                property => Problem.Invalid($"/data/{Escape(property.Name)}", $"Unexpected field: {property.Name}"));
        IEnumerable<Problem> declared = fields.SelectMany(field => data.TryGetProperty(
            field.Name, out JsonElement value)
            ? field.Problems(value, $"/data/{field.Name}")
            : field.Required ? [Problem.Invalid($"/data/{field.Name}", $"Missing field: {field.Name}")] : []);
        return unexpected.Concat(declared);
    }

    // RFC 6901.
    private static string Escape(string key) =>
        key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
