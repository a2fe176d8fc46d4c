using System.Management.Automation;
using System.Text.RegularExpressions;
using CmdletHosting;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>Looks for the client's secret, and for a token the sandbox minted, in all that a run writes.</summary>
internal static partial class Secrecy
{
    public static IEnumerable<string> Violations(RunResult said) =>
        Texts(said).Where(text => text.Contains(Studio.Secret, StringComparison.Ordinal) || Minted().IsMatch(text)).Select(text => $"a secret in '{text}'");

    private static IEnumerable<string> Texts(RunResult said) =>
    [
        .. said.Warnings, .. said.Verbose, .. said.Debug,
        .. said.Progress.SelectMany(record => new[] { record.Activity, record.StatusDescription }),
        .. said.Output.SelectMany(result => new[] { result.Text("Group"), result.Text("Email"), result.Text("Reason") }),
        .. said.Errors.SelectMany(Texts),
    ];

    private static IEnumerable<string> Texts(ErrorRecord error) => [$"{error}", $"{error.ErrorDetails?.Message}", $"{error.Exception}", $"{error.CategoryInfo}"];

    [GeneratedRegex("sandbox\\.[0-9a-f]{8}")]
    private static partial Regex Minted();
}
