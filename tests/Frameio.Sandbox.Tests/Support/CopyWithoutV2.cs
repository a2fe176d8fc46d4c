using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Frameio.Sandbox.Tests.Support;

/// <summary>
/// Projects as they are once V2 has ended: copied without their V2 folder, then without the line that names it.
/// </summary>
internal sealed class CopyWithoutV2 : IDisposable
{
    private static readonly string _root = typeof(CopyWithoutV2).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "RepositoryRoot").Value!;

    // What every build reads that stands outside the projects.
    private static readonly string[] _settings =
        ["Directory.Build.props", "Directory.Packages.props", ".editorconfig", "FrameioPS.psd1"];

    private static readonly string[] _left = ["bin", "obj", "V2"];

    private readonly string _copy = Directory.CreateTempSubdirectory("without-v2-").FullName;

    /// <summary>Copies projects; their line of V2 stays for now.</summary>
    /// <param name="projects">Their folders in <c>src</c>.</param>
    public CopyWithoutV2(params IEnumerable<string> projects)
    {
        foreach (string path in _settings.Concat(projects.SelectMany(FilesOf)))
        {
            string copied = Path.Combine(_copy, path);
            Directory.CreateDirectory(Path.GetDirectoryName(copied)!);
            File.Copy(Path.Combine(_root, path), copied);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_copy, recursive: true);

    /// <summary>Takes out the one line that names what was in the folder. There must be one.</summary>
    public async Task RemoveTheLineAsync(CancellationToken cancellationToken)
    {
        string path = Assert.Single(
            Directory.EnumerateFiles(_copy, "*.cs", SearchOption.AllDirectories),
            file => File.ReadLines(file).Any(NamesV2));
        string[] lines = await File.ReadAllLinesAsync(path, cancellationToken);
        string naming = Assert.Single(lines, NamesV2);
        await File.WriteAllLinesAsync(path, lines.Where(line => line != naming), cancellationToken);
    }

    /// <summary>Builds one of the projects, and those it refers to, for one target framework.</summary>
    /// <remarks>Without the analysers: they look at style, which the repository's own build holds.</remarks>
    public async Task BuildAsync(string project, string framework, CancellationToken cancellationToken)
    {
        ProcessStartInfo start = new(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [
                "build", "--nologo", "--verbosity", "quiet", "--framework", framework, "--disable-build-servers",
                "-p:UseSharedCompilation=false", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false",
            ])
        {
            WorkingDirectory = Path.Combine(_copy, "src", project),
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, output);
    }

    // In code, not in a comment that ends with the name.
    private static bool NamesV2(string line) => Regex.IsMatch(line, @"\bV2\.\w|\b(Client|Sandbox)\.V2\b");

    private static IEnumerable<string> FilesOf(string project)
    {
        string source = Path.Combine(_root, "src", project);
        return Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories)
            .Where(file => !_left.Contains(Path.GetRelativePath(source, file).Split(Path.DirectorySeparatorChar)[0]))
            .Select(file => Path.GetRelativePath(_root, file));
    }
}
