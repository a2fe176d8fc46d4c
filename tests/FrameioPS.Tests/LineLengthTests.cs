using FrameioPS.Building;

namespace FrameioPS.Tests;

/// <summary>Code is read side by side with other code, so a line of it has 120 columns at most.</summary>
public class LineLengthTests
{
    private const int Most = 120;

    // What a build leaves, and what git and editors keep.
    private static readonly string[] _foreign = ["bin", "obj", "out", "TestResults", ".git", ".vs", ".vscode"];

    private static readonly string[] _kinds =
        [".cs", ".ps1", ".psm1", ".psd1", ".csproj", ".props", ".targets", ".sh", ".awk", ".ps1xml", ".yml", ".js",
            ".css"];

    // The script that has no extension.
    private static readonly string _ci = Path.Combine(".ci", "run");

    [Fact]
    public void No_line_of_code_has_more_than_120_columns()
    {
        List<string> files = [.. CodeIn(BuildValue.RepositoryRoot)];
        string[] tooLong =
        [
            .. files.SelectMany(file => TooLong(file, File.ReadLines(Path.Combine(BuildValue.RepositoryRoot, file)))),
        ];

        Assert.Contains(_ci, files);
        Assert.Contains("FrameioPS.psd1", files);
        Assert.True(tooLong.Length == 0, $"{tooLong.Length} lines are too long:\n{string.Join('\n', tooLong)}");
    }

    [Fact]
    public void A_line_that_is_too_long_is_told_with_its_place()
    {
        string[] lines = [new('x', Most), new('y', Most + 1), string.Empty, new('é', Most)];

        Assert.Equal(["a/b.cs:2: 121 columns"], TooLong("a/b.cs", lines));
    }

    private static IEnumerable<string> CodeIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder)
            .Select(file => Path.GetRelativePath(BuildValue.RepositoryRoot, file))
            .Where(file => _kinds.Contains(Path.GetExtension(file)) || file == _ci),
        .. Directory.EnumerateDirectories(folder)
            .Where(inside => !_foreign.Contains(Path.GetFileName(inside)))
            .SelectMany(CodeIn),
    ];

    private static IEnumerable<string> TooLong(string file, IEnumerable<string> lines) => lines.Index()
        .Select(line => (Number: line.Index + 1, Columns: line.Item.EnumerateRunes().Count()))
        .Where(line => line.Columns > Most)
        .Select(line => $"{file}:{line.Number}: {line.Columns} columns");
}
