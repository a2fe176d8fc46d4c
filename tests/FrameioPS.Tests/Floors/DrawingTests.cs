using System.Text.RegularExpressions;
using FrameioPS.Building;

namespace FrameioPS.Tests.Floors;

/// <summary>What <c>dotnet run --project build -- rooms</c> prints.</summary>
public class DrawingTests
{
    private static readonly string _drawing = Drawing.Of(BuiltModule.FolderOf("net8.0"), RestoredPowerShell.Folder);

    [Theory]
    [InlineData("Frameio.Client")]
    [InlineData("Frameio.Client.Access")]
    [InlineData("FrameioPS")]
    public void It_has_no_circle(string assembly)
    {
        string drawing = Assert.Single(
            Regex.Matches(_drawing, $"`{Regex.Escape(assembly)}`:\n\n```mermaid\n(.*?)```", RegexOptions.Singleline))
            .Groups[1].Value;
        List<(string From, string To)> arrows =
        [
            .. Regex.Matches(drawing, "(r[0-9]+) --> (r[0-9]+)")
                .Select(arrow => (arrow.Groups[1].Value, arrow.Groups[2].Value)),
        ];
        Assert.NotEmpty(arrows);

        // Arrows to rooms that none goes out of are taken away, again and again. Those of a circle stay.
        int before;
        do
        {
            before = arrows.Count;
            HashSet<string> open = [.. arrows.Select(arrow => arrow.From)];
            arrows = arrows.FindAll(arrow => open.Contains(arrow.To));
        }
        while (arrows.Count < before);

        Assert.Equal([], arrows);
    }

    [Fact]
    public void The_document_shows_it_as_it_is()
    {
        string document = File.ReadAllText(Path.Combine(BuildValue.RepositoryRoot, "docs", "architecture.md"));

        Match shown = Assert.Single(
            Regex.Matches(document, "<!-- rooms -->\r?\n(.*?)<!-- /rooms -->", RegexOptions.Singleline));

        Assert.Equal(_drawing.Trim(), shown.Groups[1].Value.Trim(), ignoreLineEndingDifferences: true);
    }
}
