using Frameio.Client.Access;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Bulk;

public class BatchTests : MembershipTest
{
    [Fact]
    public async Task A_hundred_people_share_a_call()
    {
        Server.Load(Seeds.Crowded(people: 250, members: 0));

        List<Outcome> outcomes = await AddAsync(People("Producers", 1, 250));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.Equal([100, 100, 50], BatchSizes);
        Assert.Equal(
            Enumerable.Range(1, 250).Select(Seeds.PersonId), Server.State.Snapshot().Group("Producers").MemberIds);
        // Beside them: the groups, the people in three pages, and the members there are.
        Assert.Equal(3 + 1 + 3 + 1, Log.Count);
    }

    [Fact]
    public async Task Groups_that_alternate_row_by_row_cost_no_more_calls()
    {
        Server.Load(Seeds.Crowded(people: 150, members: 0));

        List<Outcome> outcomes = await AddAsync(Enumerable.Range(1, 300)
            .Select(row => ((string?)(row % 2 == 0 ? "Producers" : Seeds.Crowd), (string?)Seeds.Email((row + 1) / 2))));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.Equal([50, 50, 100, 100], BatchSizes.Order());
        Assert.Equal(150, Server.State.Snapshot().Group("Crowd").MemberIds.Count);
        Assert.Equal(150, Server.State.Snapshot().Group("Producers").MemberIds.Count);
    }

    [Fact]
    public async Task A_full_batch_goes_out_at_once_and_the_rest_at_the_end()
    {
        Server.Load(Seeds.Crowded(people: 101, members: 0));
        using KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        List<Outcome> ended = [];
        for (int number = 1; number <= 100; number++)
        {
            Assert.Empty(BatchSizes);
            ended.AddRange(await SubmitAsync(run, number));
        }

        await Eventually.HoldsAsync(
            () => Server.State.Snapshot().Group("Producers").MemberIds.Count == 100, "the full batch is applied");
        Assert.Equal([100], BatchSizes);
        ended.AddRange(await SubmitAsync(run, 101));
        Assert.Equal([100], BatchSizes);

        ended.AddRange(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal(Enumerable.Range(1, 101), ended.Select(outcome => (int)outcome.Row.Number));
        Assert.Empty(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));
        Assert.Equal([100, 1], BatchSizes);
    }

    [Fact]
    public async Task Somebody_named_twice_is_sent_once_however_the_rows_say_it()
    {
        List<Outcome> outcomes = await AddAsync(
            ("Producers", "chloe@northlight.example"),
            ("producers ", " CHLOE@northlight.example"),
            (null, "chloe@northlight.example"),
            ("Producers", Studio.Chloe.ToUpperInvariant()),
            ("Reviewers", "chloe@northlight.example"));

        Assert.Equal(
            [
                AccessStatus.Added,
                AccessStatus.Duplicate,
                AccessStatus.Failed,
                AccessStatus.Duplicate,
                AccessStatus.Added,
            ],
            Statuses(outcomes));
        Assert.Equal([1, 1], BatchSizes);
    }

    [Fact]
    public async Task Duplicates_are_noticed_across_batches()
    {
        Server.Load(Seeds.Crowded(people: 120, members: 0));

        List<Outcome> outcomes =
            await AddAsync([.. People("Producers", 1, 120), .. People("Producers", 1, 120)]);

        Assert.Equal(120, outcomes.Count(outcome => outcome.Status == AccessStatus.Duplicate));
        Assert.Equal([100, 20], BatchSizes);
    }

    [Fact]
    public async Task Members_are_told_apart_from_newcomers_and_not_sent()
    {
        List<Outcome> outcomes =
            await AddAsync(("Editors", Studio.Chloe), ("Editors", Studio.Elena), ("Reviewers", Studio.Ines));

        Assert.Equal([AccessStatus.AlreadyMember, AccessStatus.Added, AccessStatus.AlreadyMember], Statuses(outcomes));
        Assert.Equal([1], BatchSizes);
        Assert.Contains(
            Studio.Elena, Exchanges.Single(exchange => exchange.OperationId == "v4AddGroupUsers").RequestBody);
    }

    [Theory]
    [InlineData(250, 1, 3, AccessStatus.AlreadyMember)]
    [InlineData(2_000, 1, 20, AccessStatus.AlreadyMember)]
    [InlineData(2_001, 1, 0, AccessStatus.Present)]
    [InlineData(2_100, 1, 0, AccessStatus.Present)]
    [InlineData(2_100, 2, 21, AccessStatus.AlreadyMember)]
    public async Task Members_are_read_for_a_row_in_twenty_pages_and_for_one_in_ten_of_more(
        int members, int rows, int reads, AccessStatus status)
    {
        Server.Load(Seeds.Crowded(people: members + 10, members));

        List<Outcome> outcomes = await AddAsync(People("Crowd", members, rows));

        Assert.Equal(reads, Calls("v4ListGroupUsers").Count);
        Assert.Equal(status, Statuses(outcomes).First());
        Assert.All(Statuses(outcomes).Skip(1), newcomer => Assert.Equal(AccessStatus.Added, newcomer));
        Assert.Equal(status == AccessStatus.Present ? rows : rows - 1, BatchSizes.Sum());
    }

    [Fact]
    public async Task A_result_names_the_row_as_the_service_knows_it()
    {
        List<Outcome> outcomes = await AddAsync(
            ("producers", " DEV.patel@northlight.example"), ("nowhere", "x@x.example"), ("Producers", Studio.Nobody));

        FrameioAccessResult found = Result(outcomes.Single(outcome => outcome.Row.Number == 1));
        Assert.Equal(("Producers", "Dev.Patel@northlight.example"), (found.Group, found.Email));
        Assert.Equal(
            (Server.State.Snapshot().Group("Producers").Id, Server.State.UserId(found.Email!)),
            (found.GroupId, found.UserId));
        FrameioAccessResult lost = Result(outcomes.Single(outcome => outcome.Row.Number == 2));
        Assert.Equal(("nowhere", null, "x@x.example", null), (lost.Group, lost.GroupId, lost.Email, lost.UserId));
        FrameioAccessResult stranger = Result(outcomes.Single(outcome => outcome.Row.Number == 3));
        Assert.Equal(("Producers", null, Studio.Nobody), (stranger.Group, stranger.Email, stranger.UserId));
    }

    private static FrameioAccessResult Result(Outcome outcome) => new(outcome);

    private static async Task<List<Outcome>> SubmitAsync(KindRun run, int number)
    {
        InputRow row = new() { Number = number, Place = "Producers", Subject = Seeds.Email(number) };
        Planned planned = await run.PlanAsync(row, Cancellation);
        return await run.SubmitAsync(planned.Change!, Cancellation).ToListAsync(Cancellation);
    }
}
