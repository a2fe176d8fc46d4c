using System.Text.Json;
using System.Text.Json.Serialization;

namespace Frameio.Client.Access.Journal;

/// <summary>
/// The lines of a journal. What is written is pure ASCII (the serialiser escapes the rest), so that no editor or code
/// page can change it; what is read may be any UTF-8, also with CRLF, which is white space to JSON.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JournalHeader))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(JournalEnd))]
internal sealed partial class JournalJson : JsonSerializerContext
{
    /// <summary>The header a line holds, or null where it holds anything else.</summary>
    public static JournalHeader? ReadHeader(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Default.JournalHeader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The entry a line holds, or null where it holds anything else.</summary>
    public static JournalEntry? ReadEntry(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Default.JournalEntry) is { IsWhole: true } entry ? entry : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a line says that the run came to its end.</summary>
    public static bool IsEnd(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Default.JournalEnd)?.FinishedAt is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Whether a line is JSON from its first to its last byte, whatever it says.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> line)
    {
        try
        {
            Utf8JsonReader reader = new(line);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public static byte[] Line(JournalHeader header) =>
        Line(JsonSerializer.SerializeToUtf8Bytes(header, Default.JournalHeader));

    public static byte[] Line(JournalEntry entry) =>
        Line(JsonSerializer.SerializeToUtf8Bytes(entry, Default.JournalEntry));

    public static byte[] Line(JournalEnd end) =>
        Line(JsonSerializer.SerializeToUtf8Bytes(end, Default.JournalEnd));

    // The newline goes out in the same write as the object: a line without it never counts.
    private static byte[] Line(byte[] json)
    {
        byte[] line = new byte[json.Length + 1];
        json.CopyTo(line, 0);
        line[json.Length] = (byte)'\n';
        return line;
    }
}
