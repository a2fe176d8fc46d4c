using Frameio.Client.Access;
using Frameio.Client.Tests.Bulk.Journal;
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

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 60 };

    protected override SeedOrganization Change(SeedOrganization organization) => organization with
    {
        ListingDelayMs = 60_000,
        IdDelayMs = 30_000,
        UnknownDelayMs = 60_000,
    };
}
