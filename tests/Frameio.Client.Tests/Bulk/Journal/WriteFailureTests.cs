using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Journal;

/// <summary>A disk that is full takes part of a line, and has room again later.</summary>
public class WriteFailureTests : JournalTest
{
    [Fact]
    public void A_line_that_was_written_in_part_is_cut_off_before_the_next()
    {
        byte[] whole = WriteJournal(2);
        byte[] line =
            JournalJson.Line(JournalEntry.Of(JournalNotes.Change(Group, User(2)), AccessStatus.Added));
        using (FullDisk disk = new(Path))
        {
            JournalWriter writer = new(disk, Path, whole.Length);
            disk.RoomFor = 10;

            FrameioException error = Assert.Throws<FrameioException>(() => writer.Write(line));
            Assert.Equal(FrameioErrorKind.JournalUnusable, error.Kind);
            Assert.Contains("No space left on device", error.Message, StringComparison.Ordinal);
            Assert.Throws<FrameioException>(() => writer.Write(line));

            disk.RoomFor = int.MaxValue;
            writer.Write(line);
        }

        Assert.Equal([.. whole, .. line], File.ReadAllBytes(Path));
    }

    [Fact]
    public void A_journal_that_can_not_be_begun_is_refused()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "there is no device that is always full");

        Assert.Equal(
            FrameioErrorKind.JournalUnusable,
            Assert.Throws<FrameioException>(() => RunJournal.Open("/dev/full", Own)).Kind);
    }
}
