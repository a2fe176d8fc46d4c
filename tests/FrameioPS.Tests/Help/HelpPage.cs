using System.Text.RegularExpressions;
using CmdletHosting;
using YamlDotNet.Serialization;

namespace FrameioPS.Tests.Help;

/// <summary>A page of docs/en-US, as PlatyPS reads it.</summary>
internal sealed partial class HelpPage
{
    private readonly Dictionary<string, string> _sections;

    private HelpPage(string name, string text)
    {
        (Name, Text) = (name, text);
        _sections = Split(text, "## ").ToDictionary(section => section.Title, section => section.Body, StringComparer.Ordinal);
    }

    public static string Folder { get; } = Path.Combine(BuiltModule.RepositoryRoot, "docs", "en-US");

    /// <summary>The cmdlets that have a page.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*-Frameio*.md").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    public string Name { get; }

    public string Text { get; }

    public string this[string section] => _sections[section];

    /// <summary>Texts under the headings of a section, such as each example.</summary>
    public IReadOnlyList<(string Title, string Body)> Parts(string section) => Split(_sections[section], "### ");

    /// <summary>What the page says of the parameters, in the order of their names.</summary>
    public IReadOnlyList<HelpParameter> Parameters =>
        [.. ParameterParts.Select(part => Parse(part.Title, YamlBlock().Match(part.Body).Groups[1].Value)).OrderBy(parameter => parameter.Name, StringComparer.Ordinal)];

    /// <summary>The description of each parameter, without its table of facts.</summary>
    public IReadOnlyDictionary<string, string> ParameterTexts =>
        ParameterParts.ToDictionary(part => part.Title[1..], part => YamlBlock().Replace(part.Body, string.Empty).Trim(), StringComparer.Ordinal);

    /// <summary>What the page says of how parameters go together: for each set, each parameter as it is written.</summary>
    public IReadOnlyDictionary<string, string[]> Syntax => Parts("SYNTAX").ToDictionary(
        part => part.Title.Replace("__AllParameterSets", HelpParameterSet.All, StringComparison.Ordinal),
        part => SyntaxToken().Matches(part.Body.ReplaceLineEndings(" ")).Select(match => match.Value).Order(StringComparer.Ordinal).ToArray(),
        StringComparer.Ordinal);

    public static HelpPage Read(string name) => new(name, File.ReadAllText(Path.Combine(Folder, name + ".md")).ReplaceLineEndings("\n"));

    private IEnumerable<(string Title, string Body)> ParameterParts => Parts("PARAMETERS").Where(part => part.Title.StartsWith('-'));

    private static HelpParameter Parse(string title, string yaml)
    {
        ParameterFacts facts = new DeserializerBuilder().IgnoreUnmatchedProperties().Build().Deserialize<ParameterFacts>(yaml);
        return new HelpParameter(
            title[1..],
            facts.Type,
            facts.Aliases,
            facts.SupportsWildcards,
            facts.AcceptedValues,
            [.. facts.ParameterSets.Select(set => new HelpParameterSet(set.Name, set.Position, set.IsRequired, set.ValueFromPipeline, set.ValueFromPipelineByPropertyName))]);
    }

    private static List<(string Title, string Body)> Split(string text, string mark) =>
        [.. $"\n{text}".Split($"\n{mark}").Skip(1).Select(part => (part.Split('\n')[0].Trim(), part[part.IndexOf('\n', StringComparison.Ordinal)..].Trim()))];

    [GeneratedRegex("```yaml\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();

    [GeneratedRegex(@"\[\[-\w+\] <[\w\[\]]+>\]|\[-\w+\] <[\w\[\]]+>|\[-\w+( <[\w\[\]]+>)?\]|(?<= )-\w+( <[\w\[\]]+>)?")]
    private static partial Regex SyntaxToken();

    private sealed class ParameterFacts
    {
        public string Type { get; set; } = string.Empty;

        public List<string> Aliases { get; set; } = [];

        public bool SupportsWildcards { get; set; }

        public List<string> AcceptedValues { get; set; } = [];

        public List<SetFacts> ParameterSets { get; set; } = [];
    }

    private sealed class SetFacts
    {
        public string Name { get; set; } = string.Empty;

        public string Position { get; set; } = string.Empty;

        public bool IsRequired { get; set; }

        public bool ValueFromPipeline { get; set; }

        public bool ValueFromPipelineByPropertyName { get; set; }
    }
}
