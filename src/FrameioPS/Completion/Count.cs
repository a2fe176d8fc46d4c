namespace FrameioPS.Completion;

/// <summary>So many of something, in words.</summary>
internal static class Count
{
    public static string Of(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    /// <summary>So many members and a comma; nothing where the service doesn't say how many there are.</summary>
    public static string? Of(int? members) => members is { } count ? $"{Of(count, "member")}, " : null;
}
