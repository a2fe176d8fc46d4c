using FrameioPS.Completion;

namespace FrameioPS.Tests.Completion;

public sealed class NameSearchTests
{
    private static readonly Choice[] _people =
    [
        Person("ana@studio.example", "Ana Lindqvist", "11111111-0000-0000-0000-000000000000"),
        Person("b.ana@studio.example", "Zoé O'Neil", "22222222-0000-0000-0000-000000000000"),
        Person("chloe@studio.example", "Chloé [Martin]", null),
        Person("dev@studio.example", "Anatol Dev", "33333333-0000-0000-0000-000000000000"),
    ];

    [Theory]
    [InlineData("", "ana b.ana chloe dev")]
    [InlineData("ana", "ana dev")]
    [InlineData("ANA", "ana dev")]
    [InlineData("lind", "ana")]
    [InlineData("neil", "b.ana")]
    [InlineData("zoe", "b.ana")]
    [InlineData("indq", "ana")]
    [InlineData("*ana", "ana b.ana dev")]
    [InlineData("?hloe", "chloe")]
    [InlineData("[a-c]*.example", "ana b.ana chloe")]
    [InlineData("chloe [", "chloe")]
    [InlineData("[Mart", "chloe")]
    [InlineData("*", "ana b.ana chloe dev")]
    [InlineData("nobody", "")]
    public void The_closest_reading_that_finds_something_counts(string word, string found) =>
        Assert.Equal(found, string.Join(' ', NameSearch.Find(_people, word).Select(choice => choice.Text.Split('@')[0])));

    [Fact]
    public void Who_is_called_so_by_the_first_name_comes_first()
    {
        Choice[] reversed = [.. _people.Reverse()];

        Assert.Equal(["ana@studio.example", "dev@studio.example"], NameSearch.Find(reversed, "ana").Select(choice => choice.Text));
    }

    [Fact]
    public void The_beginning_of_an_id_is_completed_to_the_id() =>
        Assert.Equal("22222222-0000-0000-0000-000000000000", Assert.Single(NameSearch.Find(_people, "2222")).Text);

    private static Choice Person(string email, string name, string? id) => new(email, email, name, id, email, name);
}
