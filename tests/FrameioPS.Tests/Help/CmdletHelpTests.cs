using System.Management.Automation;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CmdletHosting;

namespace FrameioPS.Tests.Help;

/// <summary>
/// The pages of docs/en-US, the help that PowerShell shows and the compiled cmdlets say the same. After a change: mend the page, then <c>./build.ps1 -Task Help</c>.
/// </summary>
public sealed partial class CmdletHelpTests : IDisposable
{
    private readonly CmdletRunner _runner = new();

    public CmdletHelpTests() => _runner.ImportModule(BuiltModule.Dll);

    public static TheoryData<string> Cmdlets => [.. HelpPage.Names];

    public void Dispose() => _runner.Dispose();

    [Fact]
    public void Every_cmdlet_has_a_page_and_an_entry()
    {
        string[] cmdlets = [.. _runner.Commands.Select(command => command.Name).Order(StringComparer.Ordinal)];

        Assert.Equal(cmdlets, HelpPage.Names);
        Assert.Equal(cmdlets, MamlHelp.Entries.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_page_has_the_parameters_of_the_cmdlet(string name) =>
        Assert.Equal(Lines(HelpParameter.Of(Cmdlet(name))), Lines(HelpPage.Read(name).Parameters));

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_page_shows_how_the_parameters_go_together(string name)
    {
        IReadOnlyList<HelpParameter> parameters = HelpParameter.Of(Cmdlet(name));

        IReadOnlyDictionary<string, string[]> syntax = HelpPage.Read(name).Syntax;

        Assert.Equal(SetNames(name), syntax.Keys.Order(StringComparer.Ordinal));
        foreach ((string title, string[] tokens) in syntax)
        {
            string set = title.Split(' ')[0];
            Assert.Equal(parameters.Select(parameter => Token(parameter, set)).OfType<string>().Order(StringComparer.Ordinal), tokens, StringComparer.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_page_names_what_goes_in_and_comes_out(string name)
    {
        CmdletInfo cmdlet = Cmdlet(name);
        HelpPage page = HelpPage.Read(name);

        Assert.Equal(cmdlet.OutputType.Select(type => type.Name), page.Parts("OUTPUTS").Select(part => part.Title));
        string[] pipelined = [.. cmdlet.ImplementingType.GetProperties()
            .Where(property => property.GetCustomAttributes<ParameterAttribute>().Any(attribute => attribute.ValueFromPipeline || attribute.ValueFromPipelineByPropertyName))
            .Select(property => property.PropertyType.FullName!).Distinct()];
        Assert.Equal(pipelined.Order(StringComparer.Ordinal), page.Parts("INPUTS").Select(part => part.Title).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_page_names_errors_and_statuses_that_there_are(string name)
    {
        HelpPage page = HelpPage.Read(name);

        Assert.All(Names(page["NOTES"]), id => Assert.Contains(id, EnumNames("Frameio.Client.FrameioErrorKind")));
        Match statuses = Statuses().Match(page["DESCRIPTION"]);
        Assert.Equal(page["OUTPUTS"].Contains("Frameio.Client.Access.", StringComparison.Ordinal), statuses.Success);
        Assert.All(Names(statuses.Value), status => Assert.Contains(status, EnumNames("Frameio.Client.Access.AccessStatus")));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void Nothing_is_left_to_fill_in_and_links_lead_somewhere(string name)
    {
        HelpPage page = HelpPage.Read(name);

        Assert.DoesNotContain("{{", page.Text, StringComparison.Ordinal);
        Assert.Contains("\nms.date: 01/01/2026\n", page.Text, StringComparison.Ordinal);
        Assert.All(Links().Matches(page["RELATED LINKS"]), link => Assert.True(File.Exists(Path.Combine(HelpPage.Folder, link.Groups[1].Value)), link.Value));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_entry_has_the_parameters_of_the_cmdlet(string name)
    {
        XElement entry = MamlHelp.Entries[name];

        Assert.Equal(HelpParameter.Of(Cmdlet(name)).Select(Line), Parameters(entry.Element(MamlHelp.Command + "parameters")!).Select(Line).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_entry_shows_how_the_parameters_go_together(string name)
    {
        IReadOnlyList<HelpParameter> parameters = HelpParameter.Of(Cmdlet(name));

        IEnumerable<string> sets = SetNames(name).Select(title => string.Join("; ", parameters
            .SelectMany(parameter => parameter.Sets.Where(set => IsIn(set, title.Split(' ')[0])).Select(set => Use(parameter.Name, set.Required, set.Position)))
            .Order(StringComparer.Ordinal)));
        IEnumerable<string> items = MamlHelp.Entries[name].Element(MamlHelp.Command + "syntax")!.Elements(MamlHelp.Command + "syntaxItem").Select(item => string.Join("; ", Parameters(item)
            .Select(parameter => Use(parameter.Element(MamlHelp.Maml + "name")!.Value, (bool)parameter.Attribute("required")!, (string)parameter.Attribute("position")!))
            .Order(StringComparer.Ordinal)));

        Assert.Equal(sets.Order(StringComparer.Ordinal), items.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_entry_says_what_the_page_says(string name)
    {
        HelpPage page = HelpPage.Read(name);
        XElement entry = MamlHelp.Entries[name];

        Assert.Equal(MamlHelp.Words(page["SYNOPSIS"]), entry.Element(MamlHelp.Command + "details")!.Element(MamlHelp.Maml + "description").Words());
        Assert.Equal(MamlHelp.Words(page["DESCRIPTION"]), entry.Element(MamlHelp.Maml + "description").Words());
        Assert.Equal(MamlHelp.Words(page["NOTES"]), entry.Element(MamlHelp.Maml + "alertSet").Words());
        Assert.Equal(
            page.ParameterTexts.Select(text => $"{text.Key}: {MamlHelp.Words(text.Value)}").Order(StringComparer.Ordinal),
            Parameters(entry.Element(MamlHelp.Command + "parameters")!)
                .Select(parameter => $"{parameter.Element(MamlHelp.Maml + "name")!.Value}: {parameter.Element(MamlHelp.Maml + "description").Words()}").Order(StringComparer.Ordinal));
        Assert.Equal(page.Parts("INPUTS").Select(Described), Types(entry, "inputTypes"));
        Assert.Equal(page.Parts("OUTPUTS").Select(Described), Types(entry, "returnValues"));
    }

    [Theory]
    [MemberData(nameof(Cmdlets))]
    public void The_entry_has_the_examples_of_the_page(string name)
    {
        IReadOnlyList<(string Title, string Body)> page = HelpPage.Read(name).Parts("EXAMPLES");
        XElement[] examples = [.. MamlHelp.Entries[name].Element(MamlHelp.Command + "examples")!.Elements()];

        Assert.Equal(page.Select(part => part.Title), examples.Select(example => example.Element(MamlHelp.Maml + "title")!.Value.Trim('-', ' ')));
        Assert.Equal(
            page.Select(part => CodeBlock().Match(part.Body).Groups[1].Value), examples.Select(example => example.Element(MamlHelp.Dev + "code")!.Value.ReplaceLineEndings("\n")));
        Assert.Equal(
            page.Select(part => MamlHelp.Words(CodeBlock().Replace(part.Body, string.Empty).Replace("```output", string.Empty, StringComparison.Ordinal))),
            examples.Select(example => example.Element(MamlHelp.Dev + "remarks").Words()));
        Assert.All(page.SelectMany(part => CodeBlock().Match(part.Body).Groups[1].Value.Split('\n')), line => Assert.True(line.Length <= 76, line));
    }

    [Fact]
    public void The_page_of_the_module_lists_every_cmdlet_with_its_synopsis()
    {
        string page = File.ReadAllText(Path.Combine(HelpPage.Folder, "FrameioPS.md")).ReplaceLineEndings("\n");

        Assert.DoesNotContain("{{", page, StringComparison.Ordinal);
        Assert.All(HelpPage.Names, name => Assert.Contains($"### [{name}]({name}.md)\n\n{HelpPage.Read(name)["SYNOPSIS"]}\n", page, StringComparison.Ordinal));
    }

    private CmdletInfo Cmdlet(string name) => _runner.Commands.Single(command => command.Name == name);

    // As the pages title them. A cmdlet without sets has one that has no name.
    private string[] SetNames(string name)
    {
        CmdletInfo cmdlet = Cmdlet(name);
        IEnumerable<string> named = HelpParameter.Of(cmdlet).SelectMany(parameter => parameter.Sets).Select(set => set.Name).Where(set => set != HelpParameterSet.All).Distinct();
        string[] sets = [.. cmdlet.DefaultParameterSet is { } first ? named.Append($"{first} (Default)") : named];
        return sets.Length == 0 ? [HelpParameterSet.All] : [.. sets.Order(StringComparer.Ordinal)];
    }

    private static bool IsIn(HelpParameterSet its, string set) => its.Name == HelpParameterSet.All || its.Name == set;

    private static string? Token(HelpParameter parameter, string set)
    {
        HelpParameterSet? its = parameter.Sets.FirstOrDefault(each => IsIn(each, set));
        string type = parameter.Type == nameof(SwitchParameter) ? string.Empty : $" <{parameter.Type}>";
        return its switch
        {
            null => null,
            { Position: not "Named", Required: false } => $"[[-{parameter.Name}]{type}]",
            { Position: not "Named", Required: true } => $"[-{parameter.Name}]{type}",
            { Required: true } => $"-{parameter.Name}{type}",
            _ => $"[-{parameter.Name}{type}]",
        };
    }

    private static IEnumerable<string> Lines(IEnumerable<HelpParameter> parameters) => parameters.Select(parameter => parameter.ToString());

    private static string Line(HelpParameter parameter)
    {
        string[] ways = [.. new[] { (parameter.Sets.Any(set => set.ByValue), "ByValue"), (parameter.Sets.Any(set => set.ByPropertyName), "ByPropertyName") }.Where(way => way.Item1).Select(way => way.Item2)];
        return $"-{parameter.Name} <{parameter.Type}> aliases [{string.Join(", ", parameter.Aliases)}], wildcards {parameter.Wildcards}, values [{string.Join(", ", parameter.Values)}], "
            + $"required {parameter.Sets.Any(set => set.Required)}, position {parameter.Sets[0].Position}, pipeline {(ways.Length == 0 ? "false" : $"true ({string.Join(", ", ways)})")}";
    }

    private static string Line(XElement parameter)
    {
        string aliases = (string)parameter.Attribute("aliases")!;
        return $"-{parameter.Element(MamlHelp.Maml + "name")!.Value} <{parameter.Element(MamlHelp.Dev + "type")!.Element(MamlHelp.Maml + "name")!.Value}> "
            + $"aliases [{(aliases == "none" ? string.Empty : aliases)}], wildcards {(bool)parameter.Attribute("globbing")!}, "
            + $"values [{string.Join(", ", parameter.Elements(MamlHelp.Command + "parameterValueGroup").Elements().Select(value => value.Value))}], "
            + $"required {(bool)parameter.Attribute("required")!}, position {(string)parameter.Attribute("position")!}, pipeline {(string)parameter.Attribute("pipelineInput")!}";
    }

    private static string Use(string name, bool required, string position) => $"-{name} required {required} position {position.ToLowerInvariant()}";

    private static IEnumerable<XElement> Parameters(XElement parent) => parent.Elements(MamlHelp.Command + "parameter");

    private static string Described((string Title, string Body) part) => $"{part.Title}: {MamlHelp.Words(part.Body)}";

    private static IEnumerable<string> Types(XElement entry, string list) => (entry.Element(MamlHelp.Command + list)?.Elements() ?? [])
        .Select(type => $"{type.Element(MamlHelp.Dev + "type")!.Element(MamlHelp.Maml + "name")!.Value}: {type.Element(MamlHelp.Maml + "description").Words()}");

    // The names that a list explains: in each item, those before the colon.
    private static IEnumerable<string> Names(string text) =>
        text.Split('\n').Where(line => line.StartsWith("- `", StringComparison.Ordinal)).SelectMany(line => Quoted().Matches(line.Split(':')[0]).Select(match => match.Groups[1].Value));

    private static string[] EnumNames(string type) => Enum.GetNames(Type.GetType($"{type}, Frameio.Client", throwOnError: true)!);

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("(?<=What `Status` says:\n\n)(- .*\n|  .*\n)+")]
    private static partial Regex Statuses();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Links();

    [GeneratedRegex("```powershell\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
