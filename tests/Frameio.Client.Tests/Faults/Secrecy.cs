using System.Text.RegularExpressions;

namespace Frameio.Client.Tests.Faults;

/// <summary>Looks for the client's secret, and for a token the sandbox minted, in all that a run says.</summary>
internal static partial class Secrecy
{
    public static IEnumerable<string> Violations(RunRecord run) => run.Fates
        .Select(fate => $"{fate.Email} {fate.Reason}")
        .Concat(run.Said.Warnings).Concat(run.Departures.Told)
        .Where(text => text.Contains(Studio.ClientSecret, StringComparison.Ordinal) || Minted().IsMatch(text))
        .Select(text => $"a secret in '{text}'");

    [GeneratedRegex("sandbox\\.[0-9a-f]{8}")]
    private static partial Regex Minted();
}
