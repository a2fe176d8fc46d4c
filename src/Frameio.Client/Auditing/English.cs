namespace Frameio.Client.Auditing;

/// <summary>As much English as it takes to speak of the words of the audit log.</summary>
internal static class English
{
    private static readonly string[] _uncounted = ["metadata", "media", "consent", "status"];

    /// <summary>The words of the service as people write them.</summary>
    public static string Words(string word) => string.Join(
        " ", word.Split(['_'], StringSplitOptions.RemoveEmptyEntries).Select(Spoken));

    /// <summary>One of a kind: with its article, but for several of them and for what isn't counted.</summary>
    public static string One(string noun)
    {
        string last = noun.Split(' ').Last();
        bool isCounted = Array.IndexOf(_uncounted, last) < 0 && (last.LastOrDefault() != 's' || IsSingular(last));
        return isCounted ? $"{(IsVowel(noun.FirstOrDefault()) ? "an" : "a")} {noun}" : noun;
    }

    private static bool IsSingular(string word) => word.EndsWith("ss", StringComparison.Ordinal);

    private static bool IsVowel(char first) => char.ToLowerInvariant(first) is 'a' or 'e' or 'i' or 'o';

    // The older name of a workspace, and what is written in capitals.
    private static string Spoken(string word) => word switch
    {
        "team" => "workspace",
        "aup" or "mfa" or "sbwm" => word.ToUpperInvariant(),
        "oauth" => "OAuth",
        "google" => "Google",
        "adobe" => "Adobe",
        "workfront" => "Workfront",
        "fio" => "Frame.io",
        "v4" => "V4",
        _ => word,
    };
}
