using Frameio.Client.Access;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http.Handlers;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Bulk;

public class AddTests : MembershipTest
{
    [Fact]
    public async Task A_row_that_cannot_be_meant_fails_for_its_own_reason_and_costs_no_write()
    {
        Server.Load(Seeds.StudioWith(account => account with
        {
            Users =
                [.. account.Users, new SeedUser { Id = "A1B2C3@D4E5.e", Email = "adobe-shaped@northlight.example" }],
            Groups =
            [
                .. account.Groups,
                new SeedGroup { Id = Seeds.GroupId(1), Name = "Editors" },
                new SeedGroup { Id = Seeds.GroupId(2), Name = "Flow", Source = "workfront" },
            ],
        }));
        ((string?, string?) Row, FrameioErrorKind Kind)[] expected =
        [
            (("Nobody's", "ana@northlight.example"), FrameioErrorKind.GroupNotFound),
            ((null, "ana@northlight.example"), FrameioErrorKind.GroupNotFound),
            (("Editors", "ana@northlight.example"), FrameioErrorKind.GroupAmbiguous),
            (("Adobe Sync", "ana@northlight.example"), FrameioErrorKind.GroupNotManagedHere),
            (("Flow", "ana@northlight.example"), FrameioErrorKind.GroupNotManagedHere),
            (("Producers", "stranger@x.example"), FrameioErrorKind.UserNotFound),
            (("Producers", Studio.Nobody), FrameioErrorKind.UserNotFound),
            (("Producers", "Ana Lindqvist"), FrameioErrorKind.InvalidEmail),
            (("Producers", null), FrameioErrorKind.InvalidEmail),
            (("Producers", "jonas@northlight.example"), FrameioErrorKind.UserDeactivated),
            (("Producers", "liam@client.example"), FrameioErrorKind.UserHasNoId),
            (("Producers", "adobe-shaped@northlight.example"), FrameioErrorKind.UserHasNoId),
        ];

        List<Outcome> outcomes = await AddAsync(expected.Select(row => row.Row));

        Assert.Equal(
            expected.Select(row => (FrameioErrorKind?)row.Kind), outcomes.Select(outcome => outcome.Error?.Kind));
        Assert.All(Log, call => Assert.Equal("GET", call.Method));

        // Each list once, and once more for what isn't on it is spared: both are younger than the run. The members are
        // read as well, since somebody deactivated who is one may stay.
        Assert.Equal(3, Log.Count);
    }

    [Fact]
    public async Task A_batch_that_may_not_be_sent_fails_in_the_services_words_and_the_next_one_goes_on()
    {
        Server.Load(Seeds.Crowded(people: 250, members: 0));
        const string body = """{"errors":[{"detail":"Not at this hour"}]}""";
        Break("v4AddGroupUsers", new StatusFault { Code = 403, Body = body }, skip: 1);

        List<Outcome> outcomes = await AddAsync(People("Producers", 1, 250));

        Assert.Equal(
            [(AccessStatus.Added, 100), (AccessStatus.Failed, 100), (AccessStatus.Added, 50)],
            outcomes.ChunkBy(outcome => outcome.Status));
        Assert.All(
            outcomes[100..200], outcome => Assert.StartsWith("Forbidden: ", outcome.Reason, StringComparison.Ordinal));
        Assert.All(outcomes[100..200], outcome => Assert.Contains("Not at this hour", outcome.Reason));
        Assert.Equal([100, 100, 50], BatchSizes);
        Assert.Equal(150, Server.State.Snapshot().Group("Producers").MemberIds.Count);
    }

    [Fact]
    public async Task A_group_deleted_meanwhile_fails_its_rows_and_no_others()
    {
        await Directory.FindGroupAsync(Client, "Producers", AccountDirectory.Mark(), Cancellation);
        Server.State.RemoveGroup(Server.State.Snapshot().Group("Producers").Id);

        List<Outcome> outcomes = await AddAsync(("Producers", Studio.Ana), ("Reviewers", Studio.Ana));

        Assert.Equal([AccessStatus.Failed, AccessStatus.Added], Statuses(outcomes));
    }

    [Theory]
    [InlineData(MalformedBody.Html)]
    [InlineData(MalformedBody.Empty)]
    public async Task An_answer_of_somebody_else_is_looked_behind(MalformedBody body)
    {
        Break("v4AddGroupUsers", new MalformedFault { Body = body });
        Outcome applied = Assert.Single(await AddAsync(("Producers", Studio.Ana)));
        Break("v4AddGroupUsers", new StatusFault { Code = 200, Body = "<html>Sign in</html>" }, times: null);

        Outcome lost = Assert.Single(await AddAsync(("Producers", Studio.Elena)));

        Assert.Equal(AccessStatus.Added, applied.Status);
        Assert.Equal(AccessStatus.Failed, lost.Status);
        Assert.Single(Server.State.Snapshot().Group("Producers").MemberIds);
    }

    [Fact]
    public async Task A_lost_answer_is_asked_for_again()
    {
        Break("v4AddGroupUsers", new LostAnswerFault());

        Assert.Equal(AccessStatus.Added, Assert.Single(await AddAsync(("Producers", Studio.Ana))).Status);
        Assert.Equal([1, 1], BatchSizes);
    }

    [Fact]
    public async Task Answers_that_are_always_lost_leave_it_to_the_list_of_members()
    {
        Break("v4AddGroupUsers", new LostAnswerFault(), times: null);

        Assert.Equal(AccessStatus.Added, Assert.Single(await AddAsync(("Producers", Studio.Ana))).Status);
        Assert.Equal(RetryHandler.MostTries, BatchSizes.Count());
    }

    [Fact]
    public async Task Members_that_cannot_be_read_are_no_reason_not_to_send()
    {
        Break("v4ListGroupUsers", new StatusFault { Code = 403 }, times: null);

        List<Outcome> outcomes = await AddAsync(("Editors", Studio.Chloe), ("Editors", Studio.Elena));

        // Who of them was a member before, nobody could tell.
        Assert.Equal([AccessStatus.Present, AccessStatus.Present], Statuses(outcomes));
        Assert.Equal([2], BatchSizes);
    }

    [Fact]
    public async Task An_incomplete_list_of_members_decides_nothing()
    {
        Break("v4ListGroupUsers", new TruncatePageFault { Keep = 1 }, times: null);

        List<Outcome> outcomes = await AddAsync(("Editors", Studio.Chloe), ("Editors", Studio.Elena));

        // Whom it shows is there; of the others nobody knows whether they were before.
        Assert.Equal([AccessStatus.AlreadyMember, AccessStatus.Present], Statuses(outcomes));
        Assert.Equal([1], BatchSizes);
    }

    [Fact]
    public async Task Cancelling_ends_the_run_and_not_the_row()
    {
        using CancellationTokenSource cancellation = new();
        await cancellation.CancelAsync();
        KindRun run = new KindRun(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await run.PlanAsync(
                new InputRow { Number = 1, Place = "Producers", Subject = Studio.Ana }, cancellation.Token));
    }
}
