using System.Diagnostics;
using CmdletHosting;

namespace FrameioPS.Tests.PowerShell;

/// <summary>A real PowerShell, where there is one.</summary>
internal static class Pwsh
{
    private static readonly string? _path = RealPowerShell.Find();

    /// <summary>Skips the test, with the reason, where there is no pwsh or it lacks a module.</summary>
    public static async Task RequireAsync(string? module = null, string? minimumVersion = null)
    {
        SkipAloudWhen(_path is null, "There is no pwsh on the path, so nothing ran in a real PowerShell.");
        if (module is not null)
        {
            (int code, _, _) = await RunAsync(
                ["-Command", $"exit [int](-not (Get-Module -ListAvailable {module} | Where-Object Version -GE {minimumVersion}))"]);
            SkipAloudWhen(code != 0, $"pwsh has no {module} {minimumVersion} or later, so its suite did not run.");
        }
    }

    // dotnet test prints that a test was skipped and keeps the reason to itself.
    private static void SkipAloudWhen(bool condition, string reason)
    {
        if (condition)
        {
            TestContext.Current.SendDiagnosticMessage(reason);
            Assert.Skip(reason);
        }
    }

    public static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        ProcessStartInfo start = new(_path!) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (string argument in (string[])["-NoProfile", "-NonInteractive", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        // What measures the coverage of the tests would be loaded there too, where tests look at what is loaded and how long things take.
        start.Environment.Remove("CORECLR_ENABLE_PROFILING");

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
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
}
