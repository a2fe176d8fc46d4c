using System.Text.Json;

namespace Frameio.Client.Framework;

/// <summary>What program and tests tell each other, in lines of JSON: first a job, then rows; back come ends.</summary>
internal static class Messages
{
    public static string Write<T>(T message) => JsonSerializer.Serialize(message);

    public static T Read<T>(string line) => JsonSerializer.Deserialize<T>(line)!;
}

/// <summary>Where to do what.</summary>
internal sealed class Job
{
    public Uri? Service { get; set; }

    public string Account { get; set; } = string.Empty;

    public string ClientId { get; set; } = string.Empty;

    public string ClientSecret { get; set; } = string.Empty;

    /// <summary>That of a person who signed in by the client; null where the client acts as itself.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>"Grant" or "Revoke".</summary>
    public string Change { get; set; } = string.Empty;

    /// <summary>Path of a journal; null for none.</summary>
    public string? Journal { get; set; }
}

/// <summary>Somebody who is to be in a group, or out of it.</summary>
internal sealed class Row
{
    public string Group { get; set; } = string.Empty;

    public string User { get; set; } = string.Empty;
}

/// <summary>What became of a row.</summary>
internal sealed class RowEnd
{
    /// <summary>Which row it was, from 1.</summary>
    public long Number { get; set; }

    public string Status { get; set; } = string.Empty;

    public string Reason { get; set; } = string.Empty;
}
