using System.Globalization;
using Frameio.Client.Texts;

namespace Frameio.Client.Tests.Texts;

/// <summary>One reading of addresses, for everything that goes by one.</summary>
public class EmailAddressTests
{
    [Theory]
    [InlineData("ana@studio.example")]
    [InlineData("o'x@studio.example")]
    [InlineData("x+y@studio.example")]
    [InlineData("x_y@studio.example")]
    [InlineData("x%y@studio.example")]
    [InlineData("_x-y=z#1&2@mail.studio.example")]
    [InlineData("grace+dailies@1st-agency.co")]
    [InlineData("zoé@studio.example")]
    [InlineData("ана@studio.example")]
    [InlineData("jörg@münchen.example")]
    [InlineData("ana@xn--mnchen-3ya.example")]
    [InlineData("\U00020BB7ba@studio.example")]
    public void An_address_is_good_as_it_is(string address) => Assert.Equal(address, EmailAddress.Read(address));

    [Theory]
    [InlineData("mailto:new1@studio.example", "new1@studio.example")]
    [InlineData("MailTo:new1%2Bx@studio.example", "new1+x@studio.example")]
    [InlineData("SMTP:new1@studio.example", "new1@studio.example")]
    [InlineData("smtp:new1%2Bx@studio.example", "new1%2Bx@studio.example")]
    [InlineData("Ana Lindqvist <ana@studio.example>", "ana@studio.example")]
    [InlineData("Lindqvist, Ana <ana@studio.example>", "ana@studio.example")]
    [InlineData("\"Lindqvist; Ana\" <mailto:ana@studio.example>", "ana@studio.example")]
    [InlineData("Ana@Studio.example <ana@studio.example>", "ana@studio.example")]
    [InlineData("'ana@studio.example' <ana@studio.example>", "ana@studio.example")]
    [InlineData("<ana@studio.example>", "ana@studio.example")]
    [InlineData("\"ana@studio.example\"", "ana@studio.example")]
    [InlineData("'ana@studio.example'", "ana@studio.example")]
    [InlineData("\u201Cana@studio.example\u201D", "ana@studio.example")]
    [InlineData("(ana@studio.example)", "ana@studio.example")]
    [InlineData("[ana@studio.example]", "ana@studio.example")]
    [InlineData(" ( \"mailto:ana@studio.example\" ) ", "ana@studio.example")]
    [InlineData("\uFEFFan\u00ADa@studio\u200B.example\u00A0", "ana@studio.example")]
    public void What_stands_around_an_address_is_understood(string text, string address) =>
        Assert.Equal(address, EmailAddress.Read(text));

    [Theory]
    [InlineData("", "no @")]
    [InlineData("ana", "no @")]
    [InlineData("@studio.example", "missing")]
    [InlineData("ana@", "missing")]
    [InlineData("ana@studio@example", "more than one @")]
    [InlineData(".x@studio.example", "a dot")]
    [InlineData("x.@studio.example", "a dot")]
    [InlineData("x..y@studio.example", "two in a row")]
    [InlineData("x@studio..example", "two in a row")]
    [InlineData("x@.studio.example", "a dot")]
    [InlineData("x@studio.example.", "a dot")]
    [InlineData("x@-studio.example", "'-'")]
    [InlineData("x@studio-.example", "'-'")]
    [InlineData("x@studio.example?subject=Hello", "'?'")]
    [InlineData("mailto:x@studio.example?subject=Hello", "'?'")]
    [InlineData("x@studio.example:", "':'")]
    [InlineData("x@studio.example/", "'/'")]
    [InlineData("x@studio.example\\", "'\\'")]
    [InlineData("x@studio.example)", "')'")]
    [InlineData("(x@studio.example", "'('")]
    [InlineData("'x@studio.example", "quote")]
    [InlineData("x@studio.example'", "'''")]
    [InlineData("x@studio.example;", "';'")]
    [InlineData("x@studio.example, y@studio.example", "more than one @")]
    [InlineData("X <x@studio.example>, Y <y@studio.example>", "more than one @")]
    [InlineData("x@studio.example <y@studio.example>", "more than one @")]
    [InlineData("http://x@studio.example", "':'")]
    [InlineData("two words@studio.example", "a space")]
    [InlineData("two\twords@studio.example", "U+0009")]
    [InlineData("*@studio.example", "'*'")]
    [InlineData("x?@studio.example", "'?'")]
    [InlineData("x@stu\uFFFDdio.example", "domain")]
    [InlineData("x\uFFFD@studio.example", "U+FFFD")]
    [InlineData("x@studio", "no dot")]
    [InlineData("x@127.0.0.1", "'.1'")]
    [InlineData("x@studio.e", "'.e'")]
    [InlineData("x@my_studio.example", "'_'")]
    [InlineData("\"x y\"@studio.example", "'\"'")]
    public void What_can_be_no_address_is_none_and_is_told_why(string text, string why)
    {
        Assert.Null(EmailAddress.Read(text, out string? problem));
        Assert.Contains(why, problem, StringComparison.Ordinal);
    }

    // Theory data with such characters in it would not survive the way to the runner.
    [Fact]
    public void Nor_is_what_a_wrong_encoding_leaves()
    {
        Assert.Null(EmailAddress.Read("x\0@\0s\0.\0e\0x\0"));
        Assert.Null(EmailAddress.Read("x@s\0t\0.example"));
        Assert.Null(EmailAddress.Read("x\uD83C@studio.example"));
        Assert.Null(EmailAddress.Read("x@stu\uD83Cdio.example"));
        Assert.Null(EmailAddress.Read("x@stu\uFFFEdio.example"));
    }

    [Fact]
    public void What_is_too_long_is_none_and_takes_no_time()
    {
        Assert.Null(EmailAddress.Read(new string('x', 65) + "@studio.example"));
        Assert.Null(EmailAddress.Read($"x@{new string('x', 64)}.example"));
        Assert.Null(EmailAddress.Read($"x@{string.Join(".", Enumerable.Repeat("studio", 40))}"));
        Assert.Null(EmailAddress.Read(new string('<', 100_000) + "x@studio.example" + new string('>', 100_000)));
    }

    [Theory]
    [InlineData("ana@münchen.example", "ana@xn--mnchen-3ya.example")]
    [InlineData("ANA@MÜNCHEN.example", "ana@xn--mnchen-3ya.EXAMPLE")]
    [InlineData("ana@mu\u0308nchen.example", "ana@münchen.example")]
    [InlineData("ana@münchen\u3002example", "ana@münchen.example")]
    [InlineData("an\u200Ba@studio.example", "Ana@studio.example")]
    [InlineData("zoe\u0301@studio.example", "zoé@studio.example")]
    public void Spellings_of_one_address_are_alike(string one, string other)
    {
        Assert.True(EmailAddress.AreAlike(one, other));
        Assert.Equal(EmailAddress.Key(one), EmailAddress.Key(other), ignoreCase: true);
    }

    [Theory]
    [InlineData("ana@münchen.example", "ana@munchen.example")]
    [InlineData("ana+x@studio.example", "ana@studio.example")]
    [InlineData("a.na@studio.example", "ana@studio.example")]
    [InlineData("\u0430na@studio.example", "ana@studio.example")]
    public void Other_addresses_are_not(string one, string other) => Assert.False(EmailAddress.AreAlike(one, other));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_culture_changes_nothing(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);

        Assert.Equal("INES@STUDIO.example", EmailAddress.Read("MAILTO:INES@STUDIO.example"));
        Assert.True(EmailAddress.AreAlike("INES@MÜNCHEN.IN", "ines@xn--mnchen-3ya.in"));
    }
}
