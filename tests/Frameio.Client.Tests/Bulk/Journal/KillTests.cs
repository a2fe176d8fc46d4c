using System.Diagnostics;
using System.Globalization;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Journal;

public class KillTests : JournalTest
{
    [Fact]
    public void A_killed_run_loses_nothing_that_it_reported()
    {
        int confirmed = 0;
        foreach (int more in new[] { 1, 20, 300, 1_000, 77 })
        {
            int reported = RunAndKillAfter(confirmed + more);

            using RunJournal journal = Open();

            // What is in the file was reported, but for the one entry between writing it and saying so.
            Assert.InRange(journal.ConfirmedBefore, reported, reported + 1);
            Assert.All(
                Enumerable.Range(0, journal.ConfirmedBefore),
                i => Assert.Equal(AccessStatus.Added, journal.Find(Group, User(i))));
            confirmed = journal.ConfirmedBefore;
        }
    }

    // Returns how many entries the process had reported when it was dead: what it wrote before is still in the pipe and
    // is read to its end.
    private int RunAndKillAfter(int entries)
    {
        using Process process = Process.Start(KilledRun.On(Path))!;
        int reported = 0;
        for (string? line; (line = process.StandardOutput.ReadLine()) is not null;)
        {
            int confirmed = int.Parse(line, CultureInfo.InvariantCulture);
            if (confirmed >= entries && reported < entries)
            {
                Assert.Throws<FrameioException>(() => Open());
                process.Kill();
            }

            reported = confirmed;
        }

        process.WaitForExit();
        Assert.True(reported >= entries, $"The process ended by itself after {reported} entries.");
        return reported;
    }
}
