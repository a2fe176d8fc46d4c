using FrameioPS.Completion;

namespace FrameioPS.Tests.Completion;

public sealed class TypedWordTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("Ed", "Ed")]
    [InlineData("'Ed'", "Ed")]
    [InlineData("'Ed", "Ed")]
    [InlineData("'", "")]
    [InlineData("''", "")]
    [InlineData("'O'N'", "O'N")]
    [InlineData("\"O'Neil", "O'Neil")]
    [InlineData("\u201cEd\u201d", "Ed")]
    public void What_was_typed_is_read_without_its_quotes(string? word, string text) =>
        Assert.Equal(text, new TypedWord(word).Text);

    [Theory]
    [InlineData("Editors", "Editors")]
    [InlineData("ana@studio.example", "ana@studio.example")]
    [InlineData("Équipe", "Équipe")]
    [InlineData("20d27562-6223-4fb2-988d-27bbdce2379d", "20d27562-6223-4fb2-988d-27bbdce2379d")]
    [InlineData("Group O'Neil", "'Group O''Neil'")]
    [InlineData("O\u2019Neil", "'O\u2019\u2019Neil'")]
    [InlineData("Cut [v2]", "'Cut [v2]'")]
    [InlineData("$HOME", "'$HOME'")]
    [InlineData("1e3", "'1e3'")]
    [InlineData("-Force", "'-Force'")]
    [InlineData("@home", "'@home'")]
    [InlineData("a,b", "'a,b'")]
    public void Without_quotes_a_text_is_quoted_where_it_must_be(string text, string written) =>
        Assert.Equal(written, new TypedWord("x").Quote(text));

    [Theory]
    [InlineData("Editors", "\"Editors\"")]
    [InlineData("Group O'Neil", "\"Group O'Neil\"")]
    [InlineData("$HOME `n", "\"`$HOME ``n\"")]
    [InlineData("The \"big\" one", "\"The `\"big`\" one\"")]
    [InlineData("\u201cbig\u201d", "\"`\u201cbig`\u201d\"")]
    public void In_double_quotes_everything_that_means_something_is_escaped(string text, string written) =>
        Assert.Equal(written, new TypedWord("\"x").Quote(text));

    [Fact]
    public void In_single_quotes_a_plain_text_keeps_them() =>
        Assert.Equal("'Editors'", new TypedWord("'Ed'").Quote("Editors"));

    [Theory]
    [InlineData("Editors", true)]
    [InlineData("", false)]
    [InlineData("a\u001bb", false)]
    [InlineData("a\nb", false)]
    [InlineData("a\u202eb", false)]
    [InlineData("a\u200db", true)]
    public void What_a_terminal_may_not_get_can_not_be_written(string text, bool can) =>
        Assert.Equal(can, TypedWord.CanSay(text));
}
