using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Running;
using Frameio.Client.Tests.Bulk.Journal;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Logging;

namespace Frameio.Client.Tests.Bulk;

/// <summary>The rehearsal says of each row about groups what the run then does, and sends nothing.</summary>
public class GroupRehearsalTests : MembershipTest
{
    private static readonly RunOptions _rehearsal = new() { IsRehearsal = true };

    private IEnumerable<LogEntry> Writes => Log.Where(call => call.Method != "GET");

    [Fact]
    public async Task Who_would_be_added_is()
    {
        (string?, string?)[] rows =
        [
            ("Editors", Studio.Chloe), ("Editors", Studio.Elena), ("Editors", Studio.Elena), ("Editors", Studio.Nobody),
            ("Producers", Studio.Elena), ("Adobe Sync", Studio.Chloe),
        ];

        List<Outcome> rehearsed = await RunAsync(AccessChange.Grant, rows, _rehearsal);

        Assert.Equal(
            [
                AccessStatus.AlreadyMember, AccessStatus.WouldAdd, AccessStatus.Duplicate, AccessStatus.Failed,
                AccessStatus.WouldAdd, AccessStatus.Failed,
            ],
            Statuses(rehearsed));
        Assert.Empty(Writes);
        await RequireDoneAsync(AccessChange.Grant, rows, rehearsed);
    }

    [Fact]
    public async Task Who_would_be_removed_is()
    {
        (string?, string?)[] rows =
        [
            ("Editors", Studio.Chloe), ("Editors", Studio.Elena), ("Editors", Studio.Chloe), ("Nowhere", Studio.Chloe),
        ];

        List<Outcome> rehearsed = await RunAsync(AccessChange.Revoke, rows, _rehearsal);

        Assert.Equal(
            [AccessStatus.WouldRemove, AccessStatus.NotMember, AccessStatus.Duplicate, AccessStatus.Failed],
            Statuses(rehearsed));
        Assert.Empty(Writes);
        await RequireDoneAsync(AccessChange.Revoke, rows, rehearsed);
    }

    [Theory]
    [InlineData(AccessChange.Grant, 2_100, AccessStatus.AlreadyMember)]
    [InlineData(AccessChange.Grant, 2_101, AccessStatus.WouldAdd)]
    [InlineData(AccessChange.Revoke, 2_100, AccessStatus.WouldRemove)]
    [InlineData(AccessChange.Revoke, 2_101, AccessStatus.NotMember)]
    public async Task Of_a_large_group_it_reads_what_the_run_would_not(
        AccessChange change, int person, AccessStatus status)
    {
        Server.Load(Seeds.Crowded(people: 2_101, members: 2_100));

        List<Outcome> rehearsed = await RunAsync(change, People("Crowd", person, 1), _rehearsal);

        Assert.Equal([status], Statuses(rehearsed));
        Assert.Equal(21, Calls("v4ListGroupUsers").Count);
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task More_rows_than_a_batch_all_come_out()
    {
        Server.Load(Seeds.Crowded(people: 250, members: 40));

        List<Outcome> rehearsed = await RunAsync(AccessChange.Grant, People("Crowd", 1, 250), _rehearsal);

        Assert.Equal(
            [(AccessStatus.AlreadyMember, 40), (AccessStatus.WouldAdd, 210)],
            rehearsed.OrderBy(outcome => outcome.Row.Number).ChunkBy(outcome => outcome.Status));
        Assert.Empty(Writes);
    }

    [Fact]
    public async Task What_it_says_is_not_confirmed()
    {
        DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("rehearsal");
        try
        {
            JournalIdentity identity = new(Server.BaseAddress, Studio.Account);
            using RunJournal journal = RunJournal.Open(Path.Combine(folder.FullName, "run.jsonl"), identity);

            await RunAsync(
                AccessChange.Grant,
                [("Producers", Studio.Elena)],
                new RunOptions { IsRehearsal = true, Journal = journal });

            string producers = Server.State.Snapshot().Group("Producers").Id;
            Assert.Null(journal.Find(producers, Studio.Elena));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private async Task RequireDoneAsync(
        AccessChange change, IEnumerable<(string?, string?)> rows, List<Outcome> rehearsed)
    {
        List<Outcome> done = await RunAsync(change, rows);

        Assert.Equal(
            Statuses(rehearsed).Select(status => status switch
            {
                AccessStatus.WouldAdd => AccessStatus.Added,
                AccessStatus.WouldRemove => AccessStatus.Removed,
                _ => status,
            }),
            Statuses(done));
        Assert.NotEmpty(Writes);
    }
}
