using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Frameio.Sandbox.Tests.V2;

/// <summary>The end of V2 in the sandbox: its folder, and the one line elsewhere that names it.</summary>
public sealed class RemovalTests : IDisposable
{
    private static readonly string _root = typeof(RemovalTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "RepositoryRoot").Value!;

    private static readonly string[] _settings =
        ["Directory.Build.props", "Directory.Packages.props", ".editorconfig", "FrameioPS.psd1"];

    private readonly string _copy = Directory.CreateTempSubdirectory("without-v2-").FullName;

    public void Dispose() => Directory.Delete(_copy, recursive: true);

    [Fact]
    public async Task Without_the_folder_and_the_one_line_the_sandbox_still_builds()
    {
        string naming = Assert.Single(CopyWithoutV2(), NamesV2);
        string path = Path.Combine(_copy, naming);
        string[] lines = await File.ReadAllLinesAsync(path, TestContext.Current.CancellationToken);
        string line = Assert.Single(lines, NamesV2InLine);
        IEnumerable<string> rest = lines.Where(kept => kept != line);
        await File.WriteAllLinesAsync(path, rest, TestContext.Current.CancellationToken);

        (int exitCode, string output) = await BuildAsync();

        Assert.True(exitCode == 0, output);
    }

    // In code, not in a comment that ends with the name.
    private static bool NamesV2InLine(string line) => Regex.IsMatch(line, @"\bV2\.\w|\bSandbox\.V2\b");

    private bool NamesV2(string path) => path.EndsWith(".cs", StringComparison.Ordinal)
        && File.ReadLines(Path.Combine(_copy, path)).Any(NamesV2InLine);

    private List<string> CopyWithoutV2()
    {
        string project = Path.Combine("src", "Frameio.Sandbox");
        string source = Path.Combine(_root, project);
        string[] left = ["bin", "obj", "V2"];
        List<string> copied = [];
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string inProject = Path.GetRelativePath(source, file);
            if (!left.Contains(inProject.Split(Path.DirectorySeparatorChar)[0]))
            {
                copied.Add(Path.Combine(project, inProject));
            }
        }

        foreach (string path in _settings.Concat(copied))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_copy, path))!);
            File.Copy(Path.Combine(_root, path), Path.Combine(_copy, path));
        }

        return copied;
    }

    private async Task<(int ExitCode, string Output)> BuildAsync()
    {
        ProcessStartInfo start = new(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["build", "--nologo", "--verbosity", "quiet", "-p:UseSharedCompilation=false", "--disable-build-servers"])
        {
            WorkingDirectory = Path.Combine(_copy, "src", "Frameio.Sandbox"),
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
