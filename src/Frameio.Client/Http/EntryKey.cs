using System.Text.Json;

namespace Frameio.Client.Http;

/// <summary>
/// By what an entry of a list is recognised. Kept as a number, since a list of a hundred thousand would else be held
/// twice.
/// </summary>
internal static class EntryKey
{
    private static readonly string[] _owners = ["user", "group"];

    /// <summary>The key of the entry word for word: one person may be listed twice, with two roles.</summary>
    public static ulong OfText(JsonElement entry) => Hash(entry.GetRawText());

    /// <summary>The key of what the entry is about, which stays when the entry changes.</summary>
    public static ulong Of(JsonElement entry) => Hash(IdOf(entry) ?? entry.GetRawText());

    private static string? IdOf(JsonElement entry)
    {
        if (entry.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        if (entry.TryGetProperty("id", out JsonElement id))
        {
            return id.ValueKind == JsonValueKind.String ? id.GetRawText() : null;
        }

        foreach (string owner in _owners)
        {
            if (entry.TryGetProperty(owner, out JsonElement inner))
            {
                return IdOf(inner);
            }
        }

        return null;
    }

    // FNV-1a: .NET's own hash is too short for a million entries to have different ones.
    private static ulong Hash(string text)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 1099511628211);
        }

        return hash;
    }
}
