using Frameio.Client.Texts;

namespace Frameio.Client.Tests.Texts;

/// <summary>The nearest name to one that isn't there, where one is near.</summary>
public class NearNamesTests
{
    [Theory]
    [InlineData("Editors", "Editor")]
    [InlineData("Editors", "Editros")]
    [InlineData("Editors", "edtors")]
    [InlineData("Reviewers", "Reviewer s")]
    [InlineData("Post production", "Postproduction")]
    [InlineData("VFX", "VFC")]
    [InlineData("Zürich", "Zurich")]
    [InlineData("finn.o'neil@studio.example", "finn.oneil@studio.example")]
    [InlineData("ana@studio.example", "ana@studoi.exmaple")]
    public void A_slip_or_two_away_is_near(string there, string wanted) =>
        Assert.Equal($" Did you mean '{there}'?", Ask(wanted, "Somebody else", there, "Nothing like it"));

    [Theory]
    [InlineData("Editors", "Directors")]
    [InlineData("VFX", "Art")]
    [InlineData("A", "B")]
    [InlineData("ben@studio.example", "eva@studio.example")]
    [InlineData("ana@studio.example", "ana@agency.example")]
    [InlineData("Editors", "")]
    public void What_is_another_name_is_not_offered(string there, string wanted) => Assert.Empty(Ask(wanted, there));

    [Theory]
    [InlineData("Crew's", "Crew\u2019s", "U+0027 (a straight quote)", "U+2019 (a curly quote)")]
    [InlineData("Crew \u2013 day", "Crew - day", "U+2013 (a dash)", "U+002D (a hyphen)")]
    [InlineData("Editors", "\u0415ditors", "U+0045 (Latin)", "U+0415 (Cyrillic)")]
    [InlineData("Edit\u03BFrs", "editors", "U+03BF (Greek)", "U+006F (Latin)")]
    [InlineData("Team 1", "Team \uFF11", "U+0031", "U+FF11 (full width)")]
    [InlineData("film", "\uFB01lm", "U+0066 (Latin)", "U+FB01")]
    public void What_only_looks_alike_is_told_by_its_character(string there, string wanted, string its, string yours) =>
        Assert.Equal(
            $" Did you mean '{there}'? The two only look alike: it has {its} where yours has {yours}.",
            Ask(wanted, "Crew", there));

    [Fact]
    public void The_nearest_counts_and_only_one_that_may()
    {
        NearNames names = new(["Editor 12", "Editors 1", "Editors 12", null]);

        Assert.Equal(" Did you mean 'Editors 12'?", names.Ask("Editros 12", _ => true));
        Assert.Equal(" Did you mean 'Editor 12'?", names.Ask("Editros 12", i => i == 0));
        Assert.Empty(names.Ask("Editros 12", _ => false));
    }

    [Fact]
    public void Many_who_are_not_there_take_no_time_of_a_long_list()
    {
        NearNames names = new([.. Enumerable.Range(0, 20_000).Select(number => $"person{number:D5}@studio.example")]);

        Assert.Equal(
            " Did you mean 'person00012@studio.example'?", names.Ask("persno00012@studio.example", _ => true));
        Assert.All(
            Enumerable.Range(1, 10_000).Select(number => $"stranger{number}@studio.example"),
            stranger => Assert.Empty(names.Ask(stranger, _ => true)));
        Assert.Empty(names.Ask("persno00012@studio.example", _ => true));
    }

    [Fact]
    public void Slips_are_the_same_in_both_directions()
    {
        Random random = new(20261126);
        for (int round = 0; round < 20_000; round++)
        {
            string one = Text(random);
            string other = Text(random);

            Assert.Equal(Math.Min(4, Slips(one, other)), EditDistance.Between(one, other, most: 3));
            Assert.Equal(EditDistance.Between(one, other, most: 3), EditDistance.Between(other, one, most: 3));
        }
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("abc", "acb", 1)]
    [InlineData("abc", "abcd", 1)]
    [InlineData("abcd", "abd", 1)]
    [InlineData("abc", "xbc", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("abcdef", "uvwxyz", 4)]
    [InlineData("a", "abcdefgh", 4)]
    public void Slips_are_counted_up_to_the_most(string one, string other, int slips) =>
        Assert.Equal(slips, EditDistance.Between(one, other, most: 3));

    // By the definition, without a table.
    private static int Slips(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0)
        {
            return one.Length + other.Length;
        }

        int replaced = Slips(one[1..], other[1..]) + (one[0] == other[0] ? 0 : 1);
        int slips = Math.Min(replaced, Math.Min(Slips(one[1..], other), Slips(one, other[1..])) + 1);
        bool changedPlaces = one.Length > 1 && other.Length > 1 && one[0] == other[1] && one[1] == other[0];
        return changedPlaces ? Math.Min(slips, Slips(one[2..], other[2..]) + 1) : slips;
    }

    private static string Text(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => (char)('a' + random.Next(3))));

    private static string Ask(string wanted, params string[] names) => new NearNames(names).Ask(wanted, _ => true);
}
