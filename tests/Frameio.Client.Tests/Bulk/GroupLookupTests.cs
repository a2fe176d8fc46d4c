using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Bulk;

public class GroupLookupTests : SandboxTest
{
    private readonly AccountDirectory _directory = new(Studio.Account);

    [Theory]
    [InlineData("Editors")]
    [InlineData(" editors\u00A0")]
    [InlineData(Studio.Editors)]
    [InlineData("20D27562-6223-4FB2-988D-27BBDCE2379D")]
    public async Task A_group_is_found_by_name_or_id_however_it_is_written(string text) =>
        Assert.Equal(Studio.Editors, (await FindAsync(text)).Id);

    [Fact]
    public async Task A_name_in_another_form_of_Unicode_is_the_same_name()
    {
        Load("Cafe\u0301", " Spaced ");

        Assert.Equal(Seeds.GroupId(0), (await FindAsync("Café")).Id);
        Assert.Equal(Seeds.GroupId(1), (await FindAsync("Spaced")).Id);
    }

    [Fact]
    public async Task The_exact_spelling_wins_over_another_case()
    {
        Load("editors", "Editors", "EDITORS");

        Assert.Equal(Seeds.GroupId(1), (await FindAsync("Editors")).Id);
        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.GroupAmbiguous, async () => await FindAsync("eDITORS"));
        Assert.All(Enumerable.Range(0, 3), number => Assert.Contains(Seeds.GroupId(number), failure.Message));
    }

    [Theory]
    [InlineData("Day and\u00A0night", "Day and night")]
    [InlineData("Day and night", "Day\t and\u3000night")]
    [InlineData("Day and night", "day a\u00ADnd ni\u200Bght")]
    [InlineData("Day a\u200Bnd night", "Day and night")]
    public async Task What_does_not_show_makes_no_other_name(string stored, string text)
    {
        Load("Night", stored);

        Assert.Equal(Seeds.GroupId(1), (await FindAsync(text)).Id);
    }

    [Fact]
    public async Task Among_names_that_look_the_same_the_exact_spelling_wins()
    {
        Load("Day\u00A0night", "Day night", "Day night ", "Day  night");

        Assert.Equal(Seeds.GroupId(0), (await FindAsync("Day\u00A0night")).Id);
        Assert.Equal(Seeds.GroupId(1), (await FindAsync("Day night")).Id);
        Assert.Equal(Seeds.GroupId(2), (await FindAsync("Day night ")).Id);
        await Failure.OfAsync(FrameioErrorKind.GroupAmbiguous, async () => await FindAsync("DAY NIGHT"));
    }

    [Theory]
    [InlineData("Editor", " Did you mean 'Editors'?")]
    [InlineData("\u0415ditors", "it has U+0045 (Latin) where yours has U+0415 (Cyrillic).")]
    [InlineData("E\0d\0i\0t\0o\0r\0s", "no group 'Editors'. It holds NUL characters")]
    [InlineData("Edit\uFFFDrs", "U+FFFD")]
    public async Task The_nearest_name_is_told_and_what_does_not_show_in_words(string text, string words)
    {
        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.GroupNotFound, async () => await FindAsync(text));

        Assert.Contains(words, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\0', failure.Message);
    }

    [Fact]
    public async Task Groups_of_one_name_are_told_apart_by_their_ids()
    {
        Load("Editors", "Editors", "editors");

        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.GroupAmbiguous, async () => await FindAsync("Editors"));

        Assert.Contains(Seeds.GroupId(0), failure.Message);
        Assert.Contains(Seeds.GroupId(1), failure.Message);
        Assert.DoesNotContain(Seeds.GroupId(2), failure.Message);
        Assert.Equal(Seeds.GroupId(1), (await FindAsync(Seeds.GroupId(1))).Id);
    }

    [Fact]
    public async Task Many_lookups_read_the_list_once_and_a_miss_once_more()
    {
        long mark = AccountDirectory.Mark();
        await Task.WhenAll(
            Enumerable
                .Range(0, 10).Select(_ => _directory.FindGroupAsync(Client, "Editors", mark, Cancellation).AsTask()));
        Assert.Single(Log);

        for (int row = 0; row < 5; row++)
        {
            await Failure.OfAsync(
                FrameioErrorKind.GroupNotFound,
                async () => await _directory.FindGroupAsync(Client, $"No {row}", mark, Cancellation));
        }

        // The reading is younger than the mark, so it is the last word.
        Assert.Single(Log);
        await Failure.OfAsync(FrameioErrorKind.GroupNotFound, async () => await FindAsync("No"));
        Assert.Equal(2, Log.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u200B")]
    public async Task A_row_that_names_no_group_is_told_so(string text)
    {
        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.GroupNotFound, async () => await FindAsync(text));

        Assert.Contains("empty", failure.Message);
    }

    private ValueTask<FrameioGroup> FindAsync(string text) =>
        _directory.FindGroupAsync(Client, text, AccountDirectory.Mark(), Cancellation);

    private void Load(params string[] names) => Server.Load(Seeds.StudioWith(account => account with
    {
        Groups = [.. names.Select((name, number) => new SeedGroup { Id = Seeds.GroupId(number), Name = name })],
    }));
}
