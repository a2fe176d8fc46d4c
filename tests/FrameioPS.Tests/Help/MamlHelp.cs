using System.Xml.Linq;
using FrameioPS.Building;

namespace FrameioPS.Tests.Help;

/// <summary>What PowerShell reads of the cmdlets, in the module as it is built.</summary>
internal static class MamlHelp
{
    public static readonly XNamespace Maml = "http://schemas.microsoft.com/maml/2004/10";
    public static readonly XNamespace Command = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    public static readonly XNamespace Dev = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>The entry of each cmdlet.</summary>
    public static IReadOnlyDictionary<string, XElement> Entries { get; } =
        XDocument.Load(Path.Combine(BuiltModule.Folder, "en-US", "FrameioPS.dll-Help.xml")).Root!
            .Elements(Command + "command")
            .ToDictionary(
                entry => entry.Element(Command + "details")!.Element(Command + "name")!.Value, StringComparer.Ordinal);

    /// <summary>The paragraphs of a text, and of what is in between nothing.</summary>
    public static string Words(this XElement? text) =>
        Words(string.Join(' ', text!.Descendants(Maml + "para").Select(paragraph => paragraph.Value)));

    /// <summary>A text without the marks of markdown, and with one space wherever there is space.</summary>
    public static string Words(string text) => string.Join(
        ' ',
        text.Replace("`", string.Empty, StringComparison.Ordinal)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
