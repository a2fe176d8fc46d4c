using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FrameioPS.Building;

/// <summary>The PowerShell that NuGet restored with this program, whatever else the machine has.</summary>
internal static class RestoredPowerShell
{
    /// <summary>Where it is, with the assemblies it is made of.</summary>
    public static string Folder { get; } = Path.GetDirectoryName(BuildValue.Of("PowerShell"))!;

    /// <summary>The manifest of the Pester that was restored with it.</summary>
    public static string Pester { get; } = BuildValue.Of("Pester");

    // The host that runs this program: the one on the path, if there is one at all, may be another.
    private static readonly string _dotnet = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(),
        "..",
        "..",
        "..",
        OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>A process to start: PowerShell without anybody's profile.</summary>
    /// <param name="arguments">What follows <c>-NoProfile</c>.</param>
    public static ProcessStartInfo Start(params IEnumerable<string> arguments) =>
        new(_dotnet, [BuildValue.Of("PowerShell"), "-NoProfile", .. arguments]);

    /// <summary>Runs PowerShell at this program's own console, to its end.</summary>
    /// <returns>Its exit code.</returns>
    public static async Task<int> RunAsync(ProcessStartInfo start)
    {
        // Ctrl+C is for PowerShell, which has the same console: it ends what runs, and this program ends after it.
        ConsoleCancelEventHandler leaveIt = (_, press) => press.Cancel = true;
        Console.CancelKeyPress += leaveIt;
        try
        {
            using Process process = Process.Start(start)!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        finally
        {
            Console.CancelKeyPress -= leaveIt;
        }
    }
}
