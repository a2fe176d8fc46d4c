using CmdletHosting;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.PowerShell;

/// <summary>Runs the Pester suite from <c>dotnet test</c>, so that one command runs every test.</summary>
public sealed class PesterSuiteTests(ITestOutputHelper output)
{
    [Fact]
    public async Task The_Pester_suite_passes()
    {
        await Pwsh.RequireAsync("Pester", "5.5");

        (int code, string log, string error) = await Pwsh.RunAsync(
        [
            "-File", Path.Combine(BuiltModule.RepositoryRoot, "tests", "Pester", "Invoke-Suite.ps1"),
            "-ModulePath", BuiltModule.Folder,
            "-SandboxPath", typeof(Frameio.Sandbox.SandboxServer).Assembly.Location,
        ]);

        output.WriteLine(log + error);
        string summary = log.TrimEnd().Split('\n')[^1].Trim();
        await File.WriteAllTextAsync(
            Path.Combine(BuiltModule.RepositoryRoot, "out", "pester-summary.txt"), summary + Environment.NewLine, TestContext.Current.CancellationToken);
        Assert.True(code == 0, FromFailuresOn(log) + error);
    }

    // The script ends with the tests that failed and their messages; where it didn't get that far, its last words must do.
    private static string FromFailuresOn(string log)
    {
        string[] lines = log.TrimEnd().Split('\n');
        int start = Array.FindLastIndex(lines, line => line.TrimEnd() == "Failed:");
        return string.Join('\n', start < 0 ? lines.TakeLast(20) : lines.Skip(start)) + Environment.NewLine;
    }
}
