using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Planning;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Bulk.Journal;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>The same command with the same journal goes on where it ended.</summary>
public sealed class JournaledRunTests : MembershipTest, IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("run");

    [Theory]
    [InlineData(AccessChange.Grant)]
    [InlineData(AccessChange.Revoke)]
    public async Task What_is_confirmed_is_not_sent_again(AccessChange change)
    {
        IEnumerable<(string?, string?)> rows =
            People(change == AccessChange.Grant ? "Producers" : "Crowd", 1, 120).ToList();
        List<string> first = Ends(await RunWithJournalAsync(change, rows));
        JournalNotes.BreakOff(Journal);
        Server.Log.Clear();

        List<string> second = Ends(await RunWithJournalAsync(change, rows));

        Assert.Equal(first, second);
        Assert.All(Log, call => Assert.Equal("GET", call.Method));
        Assert.Empty(Calls("v4ListGroupUsers"));
    }

    [Fact]
    public async Task What_failed_is_tried_again_and_nothing_else()
    {
        Server.Faults.Add(
            new FaultRule
            {
                Method = "DELETE",
                Path = Seeds.PersonId(7),
                Times = null,
                Action = new StatusFault { Code = 403 },
            });
        List<Outcome> first = await RunWithJournalAsync(AccessChange.Revoke, People("Crowd", 1, 20));
        Assert.Equal(7, Assert.Single(first, outcome => outcome.Error is not null).Row.Number);
        JournalNotes.BreakOff(Journal);
        Server.Faults.Clear();
        Server.Log.Clear();

        List<Outcome> second = await RunWithJournalAsync(AccessChange.Revoke, People("Crowd", 1, 20));

        Assert.All(second, outcome => Assert.Equal(AccessStatus.Removed, outcome.Status));
        Assert.EndsWith(Seeds.PersonId(7), Assert.Single(Calls("v4RemoveGroupUser")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_came_to_its_end_is_kept_and_the_next_starts_anew()
    {
        await RunWithJournalAsync(AccessChange.Grant, People("Producers", 1, 3));
        byte[] finished = File.ReadAllBytes(Journal);
        Server.State.RemoveMember(Server.State.Snapshot().Group("Producers").Id, Seeds.PersonId(2));

        List<Outcome> second = await RunWithJournalAsync(AccessChange.Grant, People("Producers", 1, 3));

        Assert.Equal(
            ["1 AlreadyMember", "2 Added", "3 AlreadyMember"],
            second.OrderBy(outcome => outcome.Row.Number).Select(outcome => $"{outcome.Row.Number} {outcome.Status}"));
        Assert.All(second, outcome => Assert.False(outcome.IsFromJournal));
        Assert.Equal(finished, File.ReadAllBytes(Journal + ".1"));
    }

    [Fact]
    public async Task What_the_journal_confirms_is_read_back_too_where_that_is_asked_for()
    {
        await RunWithJournalAsync(AccessChange.Grant, People("Producers", 1, 3));
        JournalNotes.BreakOff(Journal);
        Server.State.RemoveMember(Server.State.Snapshot().Group("Producers").Id, Seeds.PersonId(2));

        List<Outcome> second =
            await RunWithJournalAsync(AccessChange.Grant, People("Producers", 1, 3), verify: true);

        Outcome gone = Assert.Single(second, outcome => outcome.Error is not null);
        Assert.Equal((2, FrameioErrorKind.NotApplied), (gone.Row.Number, gone.Error!.Kind));
        Assert.Contains("The journal confirms", gone.Reason, StringComparison.Ordinal);
        Assert.All(second.Except([gone]), outcome => Assert.True(outcome.IsFromJournal));
    }

    [Fact]
    public async Task A_later_run_of_the_other_direction_takes_back_what_was_confirmed()
    {
        await RunWithJournalAsync(AccessChange.Grant, People("Producers", 1, 3));
        JournalNotes.BreakOff(Journal);
        await RunWithJournalAsync(AccessChange.Revoke, People("Producers", 2, 1));
        JournalNotes.BreakOff(Journal);

        List<Outcome> third = await RunWithJournalAsync(AccessChange.Grant, People("Producers", 1, 3));

        Assert.Equal(
            [true, false, true],
            third.OrderBy(outcome => outcome.Row.Number).Select(outcome => outcome.IsFromJournal));
        Assert.Equal(3, Server.State.Snapshot().Group("Producers").MemberIds.Count);
    }

    [Fact]
    public async Task What_was_stopped_is_not_confirmed()
    {
        Break("v4AddGroupUsers", new DelayFault { Ms = 60_000 }, skip: 1);
        using (RunJournal journal = Open())
        {
            using KindRun run = new KindRun(
                new(PlaceKind.Group), Client, Directory, AccessChange.Grant, new RunOptions { Journal = journal });
            await SubmitAsync(run, People("Producers", 1, 200));
            await Eventually.HoldsAsync(() => BatchSizes.Count() == 2, "the second batch is under way");
            run.Abandon();
        }

        Server.Log.Clear();
        await RunWithJournalAsync(AccessChange.Grant, People("Producers", 1, 200));

        Assert.Equal([100], BatchSizes);
        Assert.Equal(200, Server.State.Snapshot().Group("Producers").MemberIds.Count);
    }

    [Fact]
    public async Task What_was_not_applied_is_not_confirmed()
    {
        Break("v4AddGroupUsers", new StatusFault { Code = 204, Body = string.Empty });
        Outcome lost =
            Assert.Single(await RunWithJournalAsync(AccessChange.Grant, People("Producers", 1, 1), verify: true));
        Assert.Equal(FrameioErrorKind.NotApplied, lost.Error?.Kind);

        Outcome applied =
            Assert.Single(await RunWithJournalAsync(AccessChange.Grant, People("Producers", 1, 1), verify: true));

        Assert.Equal(AccessStatus.Added, applied.Status);
        Assert.Single(Server.State.Snapshot().Group("Producers").MemberIds);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_ends_the_run_and_loses_no_row()
    {
        using RunJournal journal = Open();
        using KindRun run = new KindRun(
            new(PlaceKind.Group), Client, Directory, AccessChange.Grant, new RunOptions { Journal = journal });
        (List<Outcome> outcomes, _) = await SubmitAsync(run, People("Producers", 1, 99));
        journal.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(
            async () => await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));

        RequireOneEndEach([.. outcomes, .. run.Abandon()], 99);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { Seed = Seeds.Crowded(people: 200, members: 150) };

    private static List<string> Ends(IEnumerable<Outcome> outcomes) =>
        [
            .. outcomes.OrderBy(outcome => outcome.Row.Number)
                .Select(outcome => $"{outcome.Row.Number} {outcome.Status} {outcome.SubjectId}"),
        ];

    private string Journal => Path.Combine(_folder.FullName, "run.jsonl");

    private RunJournal Open() =>
        RunJournal.Open(Journal, new JournalIdentity(Server.BaseAddress, Studio.Account));

    private async Task<List<Outcome>> RunWithJournalAsync(
        AccessChange change, IEnumerable<(string?, string?)> rows, bool verify = false)
    {
        using RunJournal journal = Open();
        return await RunAsync(change, rows, new RunOptions { Journal = journal, Verify = verify });
    }
}
