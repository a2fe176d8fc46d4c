using System.Diagnostics;
using FrameioPS.Building;

namespace Benchmarks.Children;

/// <summary>The restored PowerShell with a script of this project.</summary>
internal static class Pwsh
{
    /// <param name="script">Its path below the project.</param>
    /// <param name="arguments">Its parameters, by position.</param>
    public static ProcessStartInfo Start(string script, params string[] arguments) => RestoredPowerShell.Start(
        ["-NonInteractive", "-File", Path.Combine(AppContext.BaseDirectory, script), .. arguments]);
}
