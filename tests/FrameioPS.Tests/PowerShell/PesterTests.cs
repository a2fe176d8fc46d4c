using System.Diagnostics;
using System.Text.RegularExpressions;
using FrameioPS.Building;

namespace FrameioPS.Tests.PowerShell;

/// <summary>
/// The module as users get it: a folder of the Pester suite is a test here, in a PowerShell of its own.
/// </summary>
public sealed partial class PesterTests(ITestOutputHelper output)
{
    // These look at what a process has loaded and how long things take, which the measuring of coverage would change.
    private static readonly string[] _unmeasured = ["Hosts", "Import"];

    private static readonly string _suite = Path.Combine(BuildValue.RepositoryRoot, "tests", "Pester");

    private static readonly string _counts = Path.Combine(BuildValue.RepositoryRoot, "out", "pester");

    public static TheoryData<string> Folders => [.. Directory.GetDirectories(_suite)
        .Where(folder => Directory.EnumerateFiles(folder, "*.Tests.ps1", SearchOption.AllDirectories).Any())
        .Select(folder => Path.GetFileName(folder))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Folder(string name)
    {
        (int code, string log, string error) = await RunAsync(Start(name));

        output.WriteLine(log + error);
        string summary = log.TrimEnd().Split('\n')[^1].Trim();
        TestContext.Current.SendDiagnosticMessage($"Pester, {name}: {summary}");
        Directory.CreateDirectory(_counts);
        await File.WriteAllTextAsync(
            Path.Combine(_counts, $"{name}.txt"), summary + Environment.NewLine, TestContext.Current.CancellationToken);
        Assert.True(code == 0, FromFailuresOn(log) + error);
        Assert.Matches(Passed(), summary);
    }

    private static ProcessStartInfo Start(string folder)
    {
        ProcessStartInfo start = RestoredPowerShell.Start(
            "-NonInteractive", "-File", Path.Combine(_suite, "Invoke-Suite.ps1"),
            "-Path", Path.Combine(_suite, folder),
            "-PesterPath", RestoredPowerShell.Pester,
            "-ModulePath", BuiltModule.Folder,
            "-SandboxPath", typeof(Frameio.Sandbox.SandboxServer).Assembly.Location);
        if (_unmeasured.Contains(folder))
        {
            start.Environment.Remove("CORECLR_ENABLE_PROFILING");
        }

        return start;
    }

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        CancellationToken stop = TestContext.Current.CancellationToken;
        Task<string> output = process.StandardOutput.ReadToEndAsync(stop);
        Task<string> error = process.StandardError.ReadToEndAsync(stop);
        try
        {
            await process.WaitForExitAsync(stop);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    // The script ends with the tests that failed and their messages; where it didn't get that far, its last words do.
    private static string FromFailuresOn(string log)
    {
        string[] lines = log.TrimEnd().Split('\n');
        int start = Array.FindLastIndex(lines, line => line.TrimEnd() == "Failed:");
        return string.Join('\n', start < 0 ? lines.TakeLast(20) : lines.Skip(start)) + Environment.NewLine;
    }

    [GeneratedRegex(@"^[1-9]\d* passed, 0 failed, \d+ skipped$")]
    private static partial Regex Passed();
}
