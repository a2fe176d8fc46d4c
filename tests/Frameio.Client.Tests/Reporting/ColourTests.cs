using System.Globalization;
using System.Text.RegularExpressions;

namespace Frameio.Client.Tests.Reporting;

/// <summary>Whether the colours of the report's page can be read, by WCAG 2's contrast.</summary>
public class ColourTests
{
    private static readonly string _style = Read("colours.css");
    private static readonly string _dark = _style[_style.IndexOf("@media", StringComparison.Ordinal)..];
    private static readonly string _light = _style[..^_dark.Length];

    [Theory]
    [InlineData("text", "page")]
    [InlineData("text", "panel")]
    [InlineData("quiet", "page")]
    [InlineData("quiet", "panel")]
    [InlineData("link", "page")]
    [InlineData("link", "panel")]
    [InlineData("on-accent", "accent")]
    [InlineData("on-strong", "strong")]
    [InlineData("on-middle", "middle")]
    [InlineData("on-low", "low")]
    [InlineData("on-good", "good")]
    [InlineData("on-bad", "bad")]
    [InlineData("on-warn", "warn")]
    public void Text_has_a_contrast_of_at_least_4_5_in_both_modes(string text, string ground)
    {
        Assert.InRange(Contrast(_light, text, ground), 4.5, 21);
        Assert.InRange(Contrast(_dark, text, ground), 4.5, 21);
    }

    [Fact]
    public void What_has_the_focus_stands_out_in_both_modes()
    {
        Assert.InRange(Contrast(_light, "focus", "page"), 3, 21);
        Assert.InRange(Contrast(_dark, "focus", "page"), 3, 21);
    }

    [Fact]
    public void Both_modes_name_the_same_colours_and_the_rules_name_no_other()
    {
        string[] names = NamesIn(_light);
        Assert.Equal(names, NamesIn(_dark));

        string rules = Read("page.css") + Read("matrix.css");
        Assert.Equal([], Regex.Matches(rules, @"var\(--([a-z-]+)\)").Select(use => use.Groups[1].Value)
            .Except(names).Except(["head"]));
        Assert.DoesNotMatch("#[0-9a-f]{3}|rgb", rules);
    }

    private static string[] NamesIn(string style) =>
        [.. Regex.Matches(style, "--([a-z-]+):").Select(name => name.Groups[1].Value)];

    private static double Contrast(string style, string one, string other)
    {
        double[] both = [Luminance(style, one), Luminance(style, other)];
        return (both.Max() + 0.05) / (both.Min() + 0.05);
    }

    private static double Luminance(string style, string name)
    {
        string hex = Assert.Single(Regex.Matches(style, $"--{name}: #([0-9a-f]{{6}});")).Groups[1].Value;
        double[] parts =
        [
            .. Enumerable.Range(0, 3)
                .Select(at => int.Parse(hex.AsSpan(at * 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
                .Select(part => part / 255.0)
                .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)),
        ];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private static string Read(string name)
    {
        using Stream stream = typeof(FrameioClient).Assembly.GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
