using Frameio.Client.Texts;

namespace Frameio.Client.Tests.Texts;

/// <summary>Names in a file that a spreadsheet opens.</summary>
public class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\tname")]
    [InlineData("\r=1")]
    [InlineData("\nname")]
    [InlineData("  =1")]
    [InlineData("\u00A0=1")]
    [InlineData("\uFEFF=1")]
    [InlineData("\u200B=1")]
    [InlineData("\uFF1D1")]
    [InlineData("\uFF0B1")]
    [InlineData("\uFF0D1")]
    [InlineData("\uFF201")]
    [InlineData("'=1")]
    [InlineData("''=1")]
    [InlineData("''' +1")]
    public void What_it_would_compute_gets_an_apostrophe_that_reading_takes_off(string text)
    {
        string cell = SpreadsheetText.Guard(text);

        Assert.Equal("'" + text, cell);
        Assert.Equal(text, SpreadsheetText.Read(cell));
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("Editors")]
    [InlineData("'Editors'")]
    [InlineData("a=b")]
    [InlineData("1-2")]
    [InlineData("  Editors")]
    [InlineData("\u4E2D=1")]
    public void Any_other_text_stays(string text)
    {
        Assert.Equal(text, SpreadsheetText.Guard(text));
        Assert.Equal(text, SpreadsheetText.Read(text));
    }

    [Fact]
    public void No_text_of_these_signs_comes_back_as_another()
    {
        char[] signs = ['\'', '=', '@', ' ', '\t', 'a', '\uFF0D'];
        string[] texts =
        [
            .. Enumerable.Range(0, 4).SelectMany(length => Enumerable.Range(0, (int)Math.Pow(signs.Length, length))
                .Select(number => string.Concat(Enumerable.Range(0, length)
                    .Select(at => signs[number / (int)Math.Pow(signs.Length, at) % signs.Length])))),
        ];

        Assert.Equal(400, texts.Length);
        Assert.All(texts, text => Assert.Equal(text, SpreadsheetText.Read(SpreadsheetText.Guard(text))));
        Assert.Equal(texts.Length, texts.Select(SpreadsheetText.Guard).Distinct(StringComparer.Ordinal).Count());
    }
}
