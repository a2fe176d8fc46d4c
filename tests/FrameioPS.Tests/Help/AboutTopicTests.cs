using System.Text.RegularExpressions;
using FrameioPS.Building;

namespace FrameioPS.Tests.Help;

/// <summary>The about topics: their markdown, laid out as text where PowerShell looks for it.</summary>
public sealed partial class AboutTopicTests
{
    private static readonly string _laidOut = Path.Combine(BuiltModule.Folder, "en-US");

    public static TheoryData<string> Topics => [.. Names(HelpPage.Folder, "about_*", ".md")];

    [Fact]
    public void Every_topic_is_in_the_module_and_no_other() => Assert.Equal(
        [
            "about_FrameioPS", "about_FrameioPS_Access", "about_FrameioPS_AuditLog",
            "about_FrameioPS_AzureAutomation", "about_FrameioPS_Bulk", "about_FrameioPS_People",
            "about_FrameioPS_Sessions", "about_FrameioPS_SignIn", "about_FrameioPS_Sync",
        ],
        Names(_laidOut, "*", ".help.txt"));

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_is_its_markdown_without_the_marks(string name)
    {
        string[] markdown = File.ReadAllLines(Path.Combine(HelpPage.Folder, name + ".md"));

        Assert.Equal(markdown.Select(line => Marks().Replace(line, string.Empty)), Text(name));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_fits_into_80_columns_and_has_its_summary_where_it_is_looked_for(string name)
    {
        string[] text = Text(name);

        Assert.All(text, line => Assert.True(line.Length <= 80, line));
        Assert.Equal([name, "", "SHORT DESCRIPTION", ""], text[..4]);
        Assert.EndsWith(".", text[4], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void What_a_topic_refers_to_is_there(string name)
    {
        string[] text = Text(name);

        Assert.All(
            text[(Array.IndexOf(text, "SEE ALSO") + 1)..].Where(line => line.Length > 0),
            reference => Assert.True(File.Exists(Path.Combine(HelpPage.Folder, reference + ".md")), reference));
    }

    private static IEnumerable<string> Names(string folder, string pattern, string ending) => Directory
        .GetFiles(folder, pattern + ending)
        .Select(path => Path.GetFileName(path)[..^ending.Length]).Order(StringComparer.Ordinal);

    private static string[] Text(string name) => File.ReadAllLines(Path.Combine(_laidOut, name + ".help.txt"));

    [GeneratedRegex("^#+ |`")]
    private static partial Regex Marks();
}
