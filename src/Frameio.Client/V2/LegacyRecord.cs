using System.Globalization;
using System.Text.Json.Serialization;

namespace Frameio.Client.V2;

/// <summary>
/// What the records of V2 have in common. Source: the client generated from the vendor's V2 reference, where every part
/// is optional.
/// </summary>
internal abstract class LegacyRecord
{
    private const int ShortestDate = 8;

    [JsonPropertyName("_type")]
    public string? Type { get; init; }

    public string? Id { get; init; }

    public string? InsertedAt { get; init; }

    public string? UpdatedAt { get; init; }

    /// <summary>When it was deleted. Lists can hold what is there no more.</summary>
    public string? DeletedAt { get; init; }

    /// <summary>
    /// Whether it is a record at all: a 200 with something else in it, such as a message, promises nothing.
    /// </summary>
    public virtual bool IsWhole() => Id is { Length: > 0 };

    /// <summary>
    /// A time of V2. The reference promises no form, so what can't be read is no time, and no error. Nor is what only
    /// names a part of a date: the rest would be today's.
    /// </summary>
    public static DateTimeOffset? Time(string? text) =>
        text?.Length >= ShortestDate && DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time) ? time : null;
}
