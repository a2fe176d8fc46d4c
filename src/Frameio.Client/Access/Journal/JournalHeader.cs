using System.Text.Json.Serialization;

namespace Frameio.Client.Access.Journal;

/// <summary>The first line: that this is a journal, in which format, and whose.</summary>
internal sealed class JournalHeader
{
    /// <summary>The format this library writes. Raise it when older versions would misread what is written.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The format of the file. Its name marks the file as ours, so it comes first.</summary>
    [JsonPropertyName("frameio_journal"), JsonPropertyOrder(-1)]
    public int Version { get; init; }

    public string? BaseUri { get; init; }

    public string? AccountId { get; init; }

    // How every header begins, whole or torn.
    public static ReadOnlySpan<byte> Start => "{\"frameio_journal\":"u8;
}
