using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
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
        List<MembershipOutcome> first = await RunWithJournalAsync(AccessChange.Revoke, People("Crowd", 1, 20));
        Assert.Equal(7, Assert.Single(first, outcome => outcome.Error is not null).Row.Number);
        Server.Faults.Clear();
        Server.Log.Clear();

        List<MembershipOutcome> second = await RunWithJournalAsync(AccessChange.Revoke, People("Crowd", 1, 20));

        Assert.All(second, outcome => Assert.Equal(AccessStatus.Removed, outcome.Status));
        Assert.EndsWith(Seeds.PersonId(7), Assert.Single(Calls("v4RemoveGroupUser")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_stopped_is_not_confirmed()
    {
        Break("v4AddGroupUsers", new DelayFault { Ms = 60_000 }, skip: 1);
        using (RunJournal journal = Open(AccessChange.Grant))
        {
            using MembershipRun run = MembershipRun.OfGroups(
                Client, Directory, AccessChange.Grant, new MembershipRunOptions { Journal = journal });
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
        MembershipOutcome lost =
            Assert.Single(await RunWithJournalAsync(AccessChange.Grant, People("Producers", 1, 1), verify: true));
        Assert.Equal(FrameioErrorKind.NotApplied, lost.Error?.Kind);

        MembershipOutcome applied =
            Assert.Single(await RunWithJournalAsync(AccessChange.Grant, People("Producers", 1, 1), verify: true));

        Assert.Equal(AccessStatus.Added, applied.Status);
        Assert.Single(Server.State.Snapshot().Group("Producers").MemberIds);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_ends_the_run_and_loses_no_row()
    {
        using RunJournal journal = Open(AccessChange.Grant);
        using MembershipRun run = MembershipRun.OfGroups(
            Client, Directory, AccessChange.Grant, new MembershipRunOptions { Journal = journal });
        (List<MembershipOutcome> outcomes, _) = await SubmitAsync(run, People("Producers", 1, 99));
        journal.Dispose();

        await Assert.ThrowsAnyAsync<Exception>(
            async () => await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));

        RequireOneEndEach([.. outcomes, .. run.Abandon()], 99);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { Seed = Seeds.Crowded(people: 200, members: 150) };

    private static List<string> Ends(IEnumerable<MembershipOutcome> outcomes) =>
        [
            .. outcomes.OrderBy(outcome => outcome.Row.Number)
                .Select(outcome => $"{outcome.Row.Number} {outcome.Status} {outcome.UserId}"),
        ];

    private RunJournal Open(AccessChange change) =>
        RunJournal.Open(
            Path.Combine(_folder.FullName, "run.jsonl"),
            new JournalIdentity(Server.BaseAddress, Studio.Account, $"{change}"));

    private async Task<List<MembershipOutcome>> RunWithJournalAsync(
        AccessChange change, IEnumerable<(string?, string?)> rows, bool verify = false)
    {
        using RunJournal journal = Open(change);
        return await RunAsync(change, rows, new MembershipRunOptions { Journal = journal, Verify = verify });
    }
}
