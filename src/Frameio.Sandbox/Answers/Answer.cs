using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.Answers;

/// <summary>What a request is answered with, before a fault gets at it.</summary>
internal sealed class Answer
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>The headers, beside those the web server adds.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body where it is JSON and faults may edit it.</summary>
    public JsonNode? Json { get; private init; }

    /// <summary>The body where it is not JSON.</summary>
    public string? Text { get; private init; }

    /// <summary>The shape of the page of a list, or null where the answer is none.</summary>
    public PageShape? Page { get; private init; }

    /// <summary>True when the answer has no body.</summary>
    public bool IsEmpty => Json is null && string.IsNullOrEmpty(Text);

    /// <summary>An answer with a JSON body.</summary>
    public static Answer OfJson(int status, JsonNode body, PageShape? page = null)
    {
        Answer answer = new() { Status = status, Json = body, Page = page };
        answer.Headers["Content-Type"] = "application/json; charset=utf-8";
        return answer;
    }

    /// <summary>An answer with a body of another kind.</summary>
    public static Answer OfText(int status, string body, string contentType)
    {
        Answer answer = new() { Status = status, Text = body };
        answer.Headers["Content-Type"] = contentType;
        return answer;
    }

    /// <summary>An answer without a body.</summary>
    public static Answer Empty(int status) => new() { Status = status };

    /// <summary>V4's envelope, <c>{"data": …}</c>.</summary>
    public static Answer Data(int status, JsonNode data) => OfJson(status, new JsonObject { ["data"] = data });

    /// <summary>The body as it goes over the wire.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(Json?.ToJsonString(Wire.Json) ?? Text ?? string.Empty);
}
