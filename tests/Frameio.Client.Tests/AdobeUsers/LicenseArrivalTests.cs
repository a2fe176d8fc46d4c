using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Directory;
using Frameio.Client.Tests.Bulk.Journal;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.AdobeUsers;

/// <summary>
/// Frame.io lists somebody a minute of its time after they were licensed, with an id half a minute later; and Adobe
/// knows nobody in the minute after it has made them.
/// </summary>
public class LicenseArrivalTests : AdobeRunTest
{
    [Fact]
    public async Task A_run_waits_until_somebody_is_listed_with_an_id_and_licenses_them_meanwhile()
    {
        List<Outcome> outcomes = await GiveAsync(License, Joiners(12, "Adobe Sync"));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.All(outcomes, outcome => Assert.Equal(Listed(outcome.SubjectName!)!.Id, outcome.SubjectId));
        RequireNobodyMadeTwice();
    }

    [Fact]
    public async Task Whoever_is_not_listed_in_time_is_invited_and_the_same_row_finishes_it()
    {
        Wait = TimeSpan.FromSeconds(75);
        List<Outcome> early = await GiveAsync(License, Joiner(New));
        Assert.Equal(["Invited"], Ends(early));
        Wait = TimeSpan.FromMinutes(5);
        int actions = Actions;

        List<Outcome> outcomes = await GiveAsync(License, Joiner(New));

        Assert.Equal(["Added"], Ends(outcomes));
        Assert.Equal(actions, Actions);
        Assert.Equal(1, There.Created[New]);
    }

    [Fact]
    public async Task Whoever_is_not_known_in_time_fails_and_the_same_row_finishes_it()
    {
        Wait = TimeSpan.Zero;
        List<Outcome> early = await GiveAsync(License, Joiner(New));
        Assert.Equal(["NotApplied"], Ends(early));
        Wait = TimeSpan.FromMinutes(5);

        Assert.Equal(["Added"], Ends(await GiveAsync(License, Joiner(New))));
        Assert.Equal(1, There.Created[New]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_the_journal_leaves_open_is_looked_for_and_nobody_is_sent_to_be_made_again(bool isBrokenOff)
    {
        Wait = TimeSpan.Zero;
        Assert.Equal(["NotApplied"], Ends(await GiveWithJournalAsync([Joiner(New)], Cancellation)));
        if (isBrokenOff)
        {
            JournalNotes.BreakOff(Journal);
        }

        Wait = TimeSpan.FromMinutes(5);
        int before = Calls("umapiAction").Count;
        List<Outcome> outcomes = await GiveWithJournalAsync([Joiner(New)], Cancellation);

        Assert.Equal(["Added"], Ends(outcomes));
        Assert.All(Calls("umapiAction").Skip(before), entry => Assert.Equal(["add"], entry.Steps));
        Assert.NotEmpty(Calls("umapiUser"));
    }

    [Fact]
    public async Task Whoever_is_licensed_when_the_wait_is_broken_off_is_invited()
    {
        await NeverListAsync(unknownDelayMs: 0);
        Wait = TimeSpan.Zero;
        Assert.Equal(["Invited"], Ends(await GiveAsync(License, Joiner(New))));
        await NeverListAsync(unknownDelayMs: 3_600_000);
        using KindRun run = new(
            License,
            Client,
            new AccountDirectory(Studio.Account),
            AccessChange.Grant,
            new RunOptions { Adobe = new AdobeAccess(Adobe) { Wait = TimeSpan.FromHours(1) } });
        await run.TakeAsync(Joiner(New) with { Number = 1 }, Cancellation);
        await run.TakeAsync(Joiner("other@freelance.example") with { Number = 2 }, Cancellation);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task<List<Outcome>> completion = run.CompleteAsync(stop.Token).ToListAsync(stop.Token).AsTask();
        await Eventually.HoldsAsync(
            () => Calls("umapiMembers").Count(entry => entry.Query.Length > 0) == 2, "the wait begins");
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => completion);

        IReadOnlyList<Outcome> outcomes = run.Abandon();

        Assert.Equal(["Invited", "NotApplied"], Ends(outcomes));
    }

    [Fact]
    public async Task Whoever_the_journal_knows_as_invited_is_waited_for()
    {
        Wait = TimeSpan.FromSeconds(75);
        Assert.Equal(["Invited"], Ends(await GiveWithJournalAsync([Joiner(New)], Cancellation)));
        JournalNotes.BreakOff(Journal);
        Wait = TimeSpan.FromMinutes(5);
        int actions = Actions;

        List<Outcome> outcomes = await GiveWithJournalAsync([Joiner(New)], Cancellation);

        Assert.Equal(["Added"], Ends(outcomes));
        Assert.False(outcomes[0].IsFromJournal);
        Assert.Equal(actions, Actions);
    }

    private async Task NeverListAsync(double unknownDelayMs)
    {
        using HttpClient client = new();
        using StringContent body = new(
            $$"""{"listing_delay_ms":3600000,"unknown_delay_ms":{{unknownDelayMs}}}""");
        using HttpResponseMessage answer = await client.PostAsync(
            new Uri(Server.BaseAddress, $"/_sandbox/organizations/{Org}"), body, Cancellation);
        Assert.True(answer.IsSuccessStatusCode);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 60 };

    protected override SeedOrganization Change(SeedOrganization organization) => organization with
    {
        ListingDelayMs = 60_000,
        IdDelayMs = 30_000,
        UnknownDelayMs = 60_000,
    };
}
