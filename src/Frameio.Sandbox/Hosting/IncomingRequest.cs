using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace Frameio.Sandbox.Hosting;

/// <summary>A request as it came over the wire, read whole.</summary>
internal sealed class IncomingRequest
{
    private IncomingRequest(HttpRequest request, string target, byte[] body)
    {
        int question = target.IndexOf('?', StringComparison.Ordinal);
        Method = request.Method;
        Path = question < 0 ? target : target[..question];
        Query = question < 0 ? string.Empty : target[(question + 1)..];
        Headers = request.Headers;
        Body = body;
    }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>
    /// The path as sent, still percent-encoded: the web server's decoded one can't tell an encoded slash from a real
    /// one.
    /// </summary>
    public string Path { get; }

    /// <summary>The query string as sent, without its question mark.</summary>
    public string Query { get; }

    /// <summary>The headers.</summary>
    public IHeaderDictionary Headers { get; }

    /// <summary>The body.</summary>
    public byte[] Body { get; }

    /// <summary>The <c>api-version</c> header, or null.</summary>
    public string? ApiVersion => Headers.TryGetValue("api-version", out var value) ? value.ToString() : null;

    /// <summary>What tells it from every request but the very same one that comes again.</summary>
    public string Identity => $"{Method} {Path}?{Query} {Convert.ToHexString(SHA256.HashData(Body))}";

    /// <summary>The query's parameters, decoded as forms are: a plus sign is a space.</summary>
    public IEnumerable<KeyValuePair<string, string>> QueryValues
    {
        get
        {
            foreach (QueryStringEnumerable.EncodedNameValuePair pair in new QueryStringEnumerable(Query))
            {
                yield return new(pair.DecodeName().ToString(), pair.DecodeValue().ToString());
            }
        }
    }

    /// <summary>Reads a request to its end.</summary>
    public static async Task<IncomingRequest> ReadAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        bool isOriginForm = target.StartsWith('/');
        return new IncomingRequest(
            context.Request,
            isOriginForm ? target : context.Request.Path.ToUriComponent() + context.Request.QueryString,
            body.ToArray());
    }

    /// <summary>How many ids <c>data.user_ids</c> of the body holds, or null.</summary>
    public int? CountUserIds()
    {
        if (Body.Length == 0)
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(Body);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("data", out JsonElement data)
                && data.ValueKind == JsonValueKind.Object
                && data.TryGetProperty("user_ids", out JsonElement ids)
                && ids.ValueKind == JsonValueKind.Array
                ? ids.GetArrayLength()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
