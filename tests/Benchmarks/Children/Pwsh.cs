using System.Diagnostics;
using CmdletHosting;

namespace Benchmarks.Children;

/// <summary>PowerShell, where the machine has it.</summary>
internal static class Pwsh
{
    private static readonly string? _path = RealPowerShell.Find();

    public static bool IsThere => _path is not null;

    /// <summary>Runs a script of this project.</summary>
    /// <param name="script">Its path below the project.</param>
    /// <param name="arguments">Its parameters, by position.</param>
    public static ProcessStartInfo Start(string script, params string[] arguments) => new(
        _path ?? throw new InvalidOperationException("There is no pwsh in PATH."),
        ["-NoProfile", "-NonInteractive", "-File", Path.Combine(AppContext.BaseDirectory, script), .. arguments]);
}
