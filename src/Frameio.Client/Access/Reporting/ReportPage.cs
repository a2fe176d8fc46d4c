using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Frameio.Client.Texts;

namespace Frameio.Client.Access.Reporting;

/// <summary>
/// Writes a report as one page that holds all it needs. Its script and style are named by their hashes, so a browser
/// runs nothing else, whatever the data says, and asks nobody for anything.
/// </summary>
internal static class ReportPage
{
    // They are one script to the browser, in this order.
    private static readonly string[] _scripts =
    [
        "data.js", "reach.js", "words.js", "marks.js", "filter.js", "build.js", "overview.js", "matrix.js", "list.js",
        "pages.js", "print.js", "start.js",
    ];

    private static readonly string[] _styles = ["colours.css", "page.css", "matrix.css", "print.css"];

    /// <summary>Writes the page.</summary>
    public static void Write(AccessReport report, Stream stream)
    {
        string script = $"(() => {{\n\"use strict\";\n{Join(_scripts)}}})();\n";
        string style = Join(_styles);
        Dictionary<string, string> parts = new(StringComparer.Ordinal)
        {
            ["policy"] = $"default-src 'none'; script-src '{HashOf(script)}'; style-src '{HashOf(style)}'; "
                + "base-uri 'none'; form-action 'none'",
            ["title"] = WebUtility.HtmlEncode(ShownText.Of(report.Title)),
            ["style"] = style,
            ["script"] = script,
            ["data"] = DataOf(report),
        };
        using StreamWriter writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 4096, true);
        writer.Write(Regex.Replace(Read("page.html"), "@([a-z]+)@", part => parts[part.Groups[1].Value]));
    }

    private static string DataOf(AccessReport report)
    {
        using MemoryStream data = new();
        using (Utf8JsonWriter writer = new(data))
        {
            PageData.Write(writer, report);
        }

        return Encoding.UTF8.GetString(data.GetBuffer(), 0, (int)data.Length);
    }

    private static string Join(string[] names) => string.Concat(names.Select(Read));

    // A browser makes line feeds of all line ends before it computes the hash.
    private static string Read(string name)
    {
        using Stream stream = typeof(ReportPage).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    private static string HashOf(string text)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(text));
        return "sha256-" + Convert.ToBase64String(hash.GetHashAndReset());
    }
}
