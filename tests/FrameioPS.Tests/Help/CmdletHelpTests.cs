using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace FrameioPS.Tests.Help;

/// <summary>
/// The help that PowerShell shows is what the pages of docs/en-US say; Pester sees to it that both say what the cmdlets
/// are. After a change: mend the page, then <c>./build.ps1 -Task Help</c>.
/// </summary>
public sealed partial class CmdletHelpTests
{
    private static readonly XNamespace _command = MamlHelp.Command;
    private static readonly XNamespace _maml = MamlHelp.Maml;

    public static TheoryData<string> Cmdlets => [.. HelpPage.Names];

    [Fact]
    public void Every_page_has_an_entry() =>
        Assert.Equal(HelpPage.Names, MamlHelp.Entries.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Nothing_is_left_to_fill_in_and_links_lead_somewhere(string name)
    {
        HelpPage page = HelpPage.Read(name);

        Assert.DoesNotContain("{{", page.Text, StringComparison.Ordinal);
        Assert.Contains("\nms.date: 01/01/2026\n", page.Text, StringComparison.Ordinal);
        Assert.All(
            Links().Matches(page["RELATED LINKS"]),
            link => Assert.True(File.Exists(Path.Combine(HelpPage.Folder, link.Groups[1].Value)), link.Value));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_entry_says_what_the_page_says(string name)
    {
        HelpPage page = HelpPage.Read(name);
        XElement entry = MamlHelp.Entries[name];

        Assert.Equal(MamlHelp.Words(page["SYNOPSIS"]), Description(entry.Element(_command + "details")!));
        Assert.Equal(MamlHelp.Words(page["DESCRIPTION"]), Description(entry));
        Assert.Equal(MamlHelp.Words(page["NOTES"]), entry.Element(_maml + "alertSet").Words());
        Assert.Equal(page.Parts("INPUTS").Select(Described), Types(entry, "inputTypes"));
        Assert.Equal(page.Parts("OUTPUTS").Select(Described), Types(entry, "returnValues"));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_entry_says_of_each_parameter_what_the_page_says(string name)
    {
        IEnumerable<string> page = HelpPage.Read(name).ParameterTexts.Select(text => Described((text.Key, text.Value)));
        IEnumerable<string> entry = MamlHelp.Entries[name]
            .Element(_command + "parameters")!.Elements(_command + "parameter")
            .Select(parameter => $"{Name(parameter)}: {Description(parameter)}");

        Assert.Equal(page.Order(StringComparer.Ordinal), entry.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_entry_has_the_examples_of_the_page(string name)
    {
        IReadOnlyList<(string Title, string Body)> page = HelpPage.Read(name).Parts("EXAMPLES");
        XElement[] examples = [.. MamlHelp.Entries[name].Element(_command + "examples")!.Elements()];

        Assert.Equal(
            page.Select(part => part.Title),
            examples.Select(example => example.Element(_maml + "title")!.Value.Trim('-', ' ')));
        Assert.Equal(
            page.Select(part => Code(part.Body)),
            examples.Select(example => example.Element(MamlHelp.Dev + "code")!.Value.ReplaceLineEndings("\n")));
        Assert.Equal(
            page.Select(part => MamlHelp.Words(Remarks(part.Body))),
            examples.Select(example => example.Element(MamlHelp.Dev + "remarks").Words()));
        Assert.All(
            page.SelectMany(part => Code(part.Body).Split('\n')),
            line => Assert.True(line.Length <= 76, line));
    }

    [Fact]
    public void The_page_of_the_module_lists_every_cmdlet_with_its_synopsis()
    {
        string page = File.ReadAllText(Path.Combine(HelpPage.Folder, "FrameioPS.md")).ReplaceLineEndings("\n");

        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.All(
            HelpPage.Names,
            name => Assert.Contains(
                $"### [{name}]({name}.md)\n\n{HelpPage.Read(name)["SYNOPSIS"]}\n", page, StringComparison.Ordinal));
    }

    private static string Name(XElement parameter) => parameter.Element(_maml + "name")!.Value;

    private static string Description(XElement of) => of.Element(_maml + "description").Words();

    private static string Described((string Title, string Body) part) => $"{part.Title}: {MamlHelp.Words(part.Body)}";

    private static IEnumerable<string> Types(XElement entry, string list) =>
        (entry.Element(_command + list)?.Elements() ?? []).Select(type =>
            $"{Name(type.Element(MamlHelp.Dev + "type")!)}: {Description(type)}");

    private static string Code(string example) => CodeBlock().Match(example).Groups[1].Value;

    private static string Remarks(string example) =>
        CodeBlock().Replace(example, string.Empty).Replace("```output", string.Empty, StringComparison.Ordinal);

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("```powershell\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
