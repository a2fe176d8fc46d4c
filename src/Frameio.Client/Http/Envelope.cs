using System.Text.Json;
using System.Text.Json.Serialization;

namespace Frameio.Client.Http;

/// <summary>The <c>data</c> wrapper of every V4 body.</summary>
internal sealed class Envelope<T>
{
    public T? Data { get; init; }
}

/// <summary>A page of a V4 list, whose entries are read one by one.</summary>
internal sealed class Page
{
    public List<JsonElement>? Data { get; init; }

    public PageLinks? Links { get; init; }

    [JsonConverter(typeof(LenientJson))]
    public int? TotalCount { get; init; }
}

/// <summary>Where a list goes on.</summary>
internal sealed class PageLinks
{
    /// <summary>Relative path of the next page, or null on the last.</summary>
    public string? Next { get; init; }
}

/// <summary>The body of a refusal.</summary>
internal sealed class ErrorBody
{
    public List<ErrorItem?>? Errors { get; init; }
}

/// <summary>One entry of a refusal, in its wire shape.</summary>
internal sealed class ErrorItem
{
    public string? Detail { get; init; }

    public string? Title { get; init; }

    public ErrorSource? Source { get; init; }
}

/// <summary>Where in the request an error lies.</summary>
internal sealed class ErrorSource
{
    public string? Pointer { get; init; }
}
