using System.Globalization;
using Frameio.Client.Errors;
using Frameio.Client.Texts;

namespace Frameio.Client.Tests.Texts;

/// <summary>Names are compared by what a reader sees, and stored without what nobody does.</summary>
public class NameTextTests
{
    [Theory]
    [InlineData("Day and night", "Day and\u00A0night")]
    [InlineData("Day and night", "Day  and \t night")]
    [InlineData("Day and night", "Day\r\nand\u2003night\u3000")]
    [InlineData("Day and night", "Day\u200B and ni\u00ADght")]
    [InlineData("Day and night", "\uFEFFDAY AND\u2060 NIGHT")]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("Café", "Cafe\u200B\u0301")]
    [InlineData("Crew ❤", "Crew ❤\uFE0F")]
    [InlineData("Ümit", "ümit")]
    public void Names_that_look_the_same_are_alike(string one, string other) =>
        Assert.True(NameText.AreAlike(one, other));

    [Theory]
    [InlineData("Day and night", "Dayand night")]
    [InlineData("Crew's", "Crew\u2019s")]
    [InlineData("Crew - day", "Crew \u2013 day")]
    [InlineData("Editors", "\u0415ditors")]
    [InlineData("Café", "Cafe")]
    [InlineData("Editors", "E\0d\0i\0t\0o\0r\0s")]
    public void Names_of_other_characters_are_not(string one, string other) =>
        Assert.False(NameText.AreAlike(one, other));

    [Theory]
    [InlineData(null)]
    [InlineData(" \u200B\u00A0")]
    [InlineData("\uFE0F")]
    public void Nothing_is_an_empty_name(string? name) => Assert.Empty(NameText.Key(name));

    [Fact]
    public void Half_a_character_is_no_crash()
    {
        Assert.Equal("a\uD83Cb c", NameText.Key(" a\uD83Cb\u00A0\u200Bc"));
        Assert.Equal("a\uFFFEb", NameText.ForStoring("a\uFFFEb"));
    }

    [Theory]
    [InlineData("Editors", "Editors")]
    [InlineData("\uFEFF Editors\u00A0\u200B", "Editors")]
    [InlineData("Day\tand\r\nnight", "Day and  night")]
    [InlineData("E\0d\0i\0t\0o\0r\0s\0", "Editors")]
    [InlineData("Day and\u00A0night", "Day and\u00A0night")]
    [InlineData("Crew ❤\uFE0F", "Crew ❤\uFE0F")]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("\u0007 Editors", "Editors")]
    public void A_name_is_stored_without_what_nobody_sees(string name, string stored) =>
        Assert.Equal(stored, NameText.ForStoring(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u00A0\u200B\uFEFF")]
    [InlineData("\u0000\u0007")]
    [InlineData("\u3164")]
    public void A_blank_name_is_refused(string? name) => Assert.Equal(
        FrameioErrorKind.InvalidName, Assert.Throws<FrameioException>(() => NameText.ForStoring(name)).Kind);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    public void The_culture_changes_nothing(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);

        Assert.True(NameText.AreAlike("EDITING", "editing"));
        Assert.False(NameText.AreAlike("ed\u0131t\u0131ng", "EDITING"));
    }
}
