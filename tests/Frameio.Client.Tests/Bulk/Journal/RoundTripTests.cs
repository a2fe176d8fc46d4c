using System.Text;
using System.Text.Json;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;

namespace Frameio.Client.Tests.Bulk.Journal;

public class RoundTripTests : JournalTest
{
    [Theory]
    [InlineData(AccessStatus.Added)]
    [InlineData(AccessStatus.AlreadyMember)]
    [InlineData(AccessStatus.Removed)]
    [InlineData(AccessStatus.NotMember)]
    public void What_was_confirmed_is_found_in_this_run_and_in_the_next(AccessStatus status)
    {
        using (RunJournal journal = Open())
        {
            Assert.Null(journal.Find(Group, User(1)));
            journal.Append(Group, User(1), status);
            Assert.Equal(status, journal.Find(Group, User(1)));
            Assert.Equal(0, journal.ConfirmedBefore);
        }

        using RunJournal next = Open();
        Assert.Equal(status, next.Find(Group, User(1)));
        Assert.Null(next.Find(Group, User(2)));
        Assert.Null(next.Find(User(2), User(1)));
        Assert.Equal(1, next.ConfirmedBefore);
    }

    [Theory]
    [InlineData(AccessStatus.Duplicate)]
    [InlineData(AccessStatus.WouldAdd)]
    [InlineData(AccessStatus.Failed)]
    [InlineData((AccessStatus)99)]
    public void What_confirms_nothing_is_not_taken(AccessStatus status)
    {
        byte[] before = WriteJournal(1);
        using (RunJournal journal = Open())
        {
            journal.Append(Group, User(1), status);
            Assert.Null(journal.Find(Group, User(1)));
        }

        Assert.Equal(before, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Of_several_entries_the_last_counts()
    {
        using (RunJournal journal = Open())
        {
            journal.Append(Group, User(1), AccessStatus.Added);
            journal.Append(Group.ToUpperInvariant(), User(1), AccessStatus.AlreadyMember);
            Assert.Equal(AccessStatus.AlreadyMember, journal.Find(Group, User(1)));
        }

        using RunJournal next = Open();
        Assert.Equal(AccessStatus.AlreadyMember, next.Find(Group, User(1)));
        Assert.Equal(1, next.ConfirmedBefore);
    }

    [Theory]
    [InlineData("0e3f8a52-7a7c-4b5e-9b1d-2f6a4c8d9eff", "0E3F8A52-7A7C-4B5E-9B1D-2F6A4C8D9EFF")]
    [InlineData("Ångström \"quoted\" \\ \t 漢字 😀", "ÅNGSTRÖM \"QUOTED\" \\ \t 漢字 😀")]
    public void Ids_compare_without_case_and_may_be_any_text(string id, string other)
    {
        using (RunJournal journal = Open())
        {
            journal.Append(id, id, AccessStatus.Added);
        }

        using RunJournal next = Open();
        Assert.Equal(AccessStatus.Added, next.Find(other, other));
        Assert.Null(next.Find(other, $"{{{id}}}"));
    }

    [Fact]
    public void The_file_holds_the_listed_fields_in_ASCII_and_nothing_else()
    {
        DateTime before = DateTime.UtcNow;
        using (
            RunJournal journal =
                Open(Identity("https://name:hunter2@API.frame.io:443/v4?token=fio-u-secret", account: "Ünï")))
        {
            journal.Append(Group, "漢字", AccessStatus.Added);
        }

        byte[] bytes = File.ReadAllBytes(Path);
        Assert.All(bytes, value => Assert.InRange(value, (byte)'\n', (byte)'~'));
        string[] lines = Encoding.ASCII.GetString(bytes).Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Empty(lines[2]);
        const string owner = """
            "base_uri":"https://api.frame.io","account_id":"\u00DCn\u00EF"
            """;
        Assert.Equal($$"""{"frameio_journal":1,{{owner}}}""", lines[0]);
        using JsonDocument entry = JsonDocument.Parse(lines[1]);
        Assert.Equal(
            ["place", "subject", "change", "place_id", "subject_id", "status", "at"],
            entry.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("Added", entry.RootElement.GetProperty("status").GetString());
        DateTime at = entry.RootElement.GetProperty("at").GetDateTime();
        Assert.Equal(DateTimeKind.Utc, at.Kind);
        Assert.InRange(at, before, DateTime.UtcNow);
    }

    [Fact]
    public void A_rehearsal_reads_and_writes_nothing()
    {
        using (RunJournal none = OpenReadOnly())
        {
            Assert.Equal(0, none.ConfirmedBefore);
        }

        Assert.Empty(System.IO.Directory.EnumerateFileSystemEntries(Folder));
        byte[] torn = [.. WriteJournal(2), (byte)'{'];
        File.WriteAllBytes(Path, torn);

        using RunJournal rehearsal = OpenReadOnly();
        Assert.Equal(2, rehearsal.ConfirmedBefore);
        Assert.Equal(AccessStatus.Added, rehearsal.Find(Group, User(1)));
        rehearsal.Append(Group, User(2), AccessStatus.Added);
        Assert.Equal(torn, File.ReadAllBytes(Path));
    }

    [Fact]
    public void Several_threads_append_whole_lines()
    {
        using (RunJournal journal = Open())
        {
            Parallel.For(0, 2_000, i => journal.Append(Group, User((int)i), AccessStatus.Added));
        }

        using RunJournal next = Open();
        Assert.Equal(2_000, next.ConfirmedBefore);
    }
}
