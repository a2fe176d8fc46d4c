namespace FrameioPS.Completion;

/// <summary>So many of something, in words.</summary>
internal static class Count
{
    public static string Of(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
