using System.Text.RegularExpressions;
using FrameioPS.Building;

namespace FrameioPS.Tests.Help;

/// <summary>A page of docs/en-US, as PlatyPS reads it.</summary>
internal sealed partial class HelpPage
{
    private readonly Dictionary<string, string> _sections;

    private HelpPage(string name, string text)
    {
        (Name, Text) = (name, text);
        _sections = Split(text, "## ").ToDictionary(part => part.Title, part => part.Body, StringComparer.Ordinal);
    }

    public static string Folder { get; } = Path.Combine(BuildValue.RepositoryRoot, "docs", "en-US");

    /// <summary>The cmdlets that have a page.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*-Frameio*.md").Select(NameOf).Order(StringComparer.Ordinal)];

    public string Name { get; }

    public string Text { get; }

    public string this[string section] => _sections[section];

    /// <summary>Texts under the headings of a section, such as each example.</summary>
    public IReadOnlyList<(string Title, string Body)> Parts(string section) => Split(_sections[section], "### ");

    /// <summary>The description of each parameter, without its table of facts.</summary>
    public IReadOnlyDictionary<string, string> ParameterTexts =>
        Parts("PARAMETERS").Where(part => part.Title.StartsWith('-')).ToDictionary(
            part => part.Title[1..],
            part => YamlBlock().Replace(part.Body, string.Empty).Trim(),
            StringComparer.Ordinal);

    public static HelpPage Read(string name) =>
        new(name, File.ReadAllText(Path.Combine(Folder, name + ".md")).ReplaceLineEndings("\n"));

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(path);

    private static List<(string Title, string Body)> Split(string text, string mark) =>
    [
        .. $"\n{text}".Split($"\n{mark}").Skip(1)
            .Select(part => part.Split('\n', 2)).Select(part => (part[0].Trim(), part[1].Trim())),
    ];

    [GeneratedRegex("```yaml\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
