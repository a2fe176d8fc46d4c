using System.Globalization;

namespace Frameio.Client.Texts;

/// <summary>Domains of addresses.</summary>
internal static class DomainText
{
    private const int LongestName = 253;
    private const int LongestLabel = 63;

    private static readonly IdnMapping _idn = new();

    /// <summary>A domain in its ASCII form, such as <c>xn--mnchen-3ya.example</c>; null where it has none.</summary>
    public static string? ToAscii(string domain)
    {
        if (Signs.IsAscii(domain))
        {
            return domain;
        }

        try
        {
            // In one case and form first, since not every host does that by itself.
            return _idn.GetAscii(Signs.Compose(domain.ToLowerInvariant()));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>What is wrong with a domain, in words; null where nothing is.</summary>
    public static string? ProblemOf(string domain)
    {
        if (ToAscii(domain) is not { } ascii)
        {
            return $"its domain '{Misread.Shown(domain)}' can't be one";
        }

        string[] labels = ascii.Split('.');
        return labels switch
        {
            _ when Array.Exists(labels, label => label.Length == 0) =>
                "its domain begins or ends with a dot, or has two in a row",
            _ when Array.Exists(labels, IsEdged) => "a part of its domain begins or ends with '-'",
            _ when OddSignIn(ascii) is { } odd => $"{AddressSyntax.Name(odd)} can't be in a domain",
            _ when labels.Length == 1 => "its domain has no dot",
            _ when !IsTop(labels[labels.Length - 1]) => $"no domain ends with '.{labels[labels.Length - 1]}'",
            _ when ascii.Length > LongestName || Array.Exists(labels, label => label.Length > LongestLabel) =>
                "its domain is too long",
            _ => null,
        };
    }

    private static bool IsEdged(string label) => label[0] == '-' || label[label.Length - 1] == '-';

    private static char? OddSignIn(string ascii) =>
        ascii.Where(c => !IsInDomain(c)).Select(c => (char?)c).FirstOrDefault();

    private static bool IsInDomain(char c) =>
        c is '.' or '-' or (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    // Neither a number, as in an address of IPv4, nor a single letter.
    private static bool IsTop(string label) => label.Length > 1 && !label.All(c => c is >= '0' and <= '9');
}
