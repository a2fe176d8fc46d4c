using Frameio.Client.Access;
using Frameio.Client.Access.Journal;

namespace Frameio.Client.Tests.Bulk.Journal;

public class ScaleTests : JournalTest
{
    private const int Rows = 100_000;

    [Fact]
    public void A_hundred_thousand_rows_are_read_again()
    {
        WriteJournal(Rows);

        using RunJournal journal = Open();

        Assert.Equal(Rows, journal.ConfirmedBefore);
    }

    [Fact]
    public void Roles_may_be_as_many_as_there_are_rows()
    {
        JournalIndex index = new();

        for (int i = 0; i < 70_000; i++)
        {
            index.Set(JournalEntry.Of(JournalNotes.Change(Group, User(i), $"role {i}"), AccessStatus.Added));
        }

        JournalEntry last = JournalEntry.Of(JournalNotes.Change(Group, User(69_999), "ROLE 69999"), status: null);
        Assert.Equal(AccessStatus.Added, index.Find(last).Confirmed);
    }

    [Fact]
    public void A_hundred_thousand_rows_are_remembered_in_a_few_megabytes()
    {
        JournalEntry[] entries = Enumerable.Range(0, Rows)
            .Select(i => JournalEntry.Of(JournalNotes.Change(Group, User(i)), AccessStatus.Added)).ToArray();
        JournalIndex index = new();

        long before = GC.GetAllocatedBytesForCurrentThread();
        Array.ForEach(entries, index.Set);

        // With the smaller tables it grew out of, which are garbage by now.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 12_000_000);
        Assert.Equal(Rows, index.Confirmed);
    }
}
