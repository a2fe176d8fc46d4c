using Frameio.Client.Texts;

namespace Frameio.Client.Tests.Texts;

public class CellTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" \t\r\n ", "")]
    [InlineData("Editors", "Editors")]
    [InlineData("  Editors\t", "Editors")]
    [InlineData("\uFEFFEditors", "Editors")]
    [InlineData("\u00A0Editors\u00A0", "Editors")]
    [InlineData("\u200B\u200EEditors\u2060\u200F", "Editors")]
    [InlineData("\u3000Editors\u2003\u0085\0", "Editors")]
    [InlineData(" \uFEFF \u200B ", "")]
    [InlineData("Day  and\u00A0night", "Day  and\u00A0night")]
    [InlineData("Zero\u200Dwidth", "Zero\u200Dwidth")]
    [InlineData("Chloe\u0301", "Chloé")]
    [InlineData("\u212Bngström", "Ångström")]
    [InlineData("ﬁlm", "ﬁlm")]
    [InlineData(" Crew \u2764\uFE0F ", "Crew \u2764\uFE0F")]
    public void What_nobody_sees_at_the_ends_is_taken_away_and_the_rest_is_in_form_C(string? text, string clean) =>
        Assert.Equal(clean, CellText.Clean(text));

    // Theory data with half a character in it would not survive the way to the runner.
    [Fact]
    public void Half_a_character_or_what_is_none_is_no_crash()
    {
        foreach (char broken in new[] { '\uD83C', '\uDF9E', '\uFFFE', '\uFFFF' })
        {
            Assert.Equal($"a{broken}b", CellText.Clean($" a{broken}b "));
            Assert.Equal($"a{broken}b@x.example", CellText.CleanEmail($"a{broken}b@x.example\u200B"));
        }

        Assert.Equal("a\uDF9E\uD83Cb", CellText.Clean("a\uDF9E\uD83Cb"));
        Assert.Equal("🎞é", CellText.Clean("🎞e\u0301"));
    }

    [Theory]
    [InlineData("\uFEFFana@northlight.example ", "ana@northlight.example")]
    [InlineData("ana\u200B@north\u00ADlight.example", "ana@northlight.example")]
    [InlineData("\u202Aana@northlight.example\u202C", "ana@northlight.example")]
    [InlineData("an\u034Fa@north\uFE0Flight.example", "ana@northlight.example")]
    [InlineData("Ana@NorthLight.example", "Ana@NorthLight.example")]
    [InlineData("grace+dailies@agency.example", "grace+dailies@agency.example")]
    [InlineData("two words@x.example", "two words@x.example")]
    [InlineData("\u200B", "")]
    public void An_address_holds_no_format_characters_at_all(string text, string clean) =>
        Assert.Equal(clean, CellText.CleanEmail(text));
}
