using Frameio.Client.Access;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk;

public class RemoveTests : MembershipTest
{
    [Fact]
    public async Task Members_are_removed_one_by_one_and_others_cost_nothing()
    {
        List<Outcome> outcomes = await RemoveAsync(
            ("Editors", Studio.Chloe),
            ("Editors", Studio.Elena),
            ("Editors", "dev.patel@northlight.example"),
            ("Editors", Studio.Chloe));

        Assert.Equal(
            [AccessStatus.Removed, AccessStatus.NotMember, AccessStatus.Removed, AccessStatus.Duplicate],
            Statuses(outcomes));
        Assert.Equal(2, Calls("v4RemoveGroupUser").Count);
        Assert.Equal([Studio.JonasDeactivated], Server.State.Snapshot().Group("Editors").MemberIds);
    }

    [Fact]
    public async Task Deactivated_people_can_be_taken_out_of_a_group() =>
        Assert.Equal([AccessStatus.Removed], Statuses(await RemoveAsync(("Editors", "jonas@northlight.example"))));

    [Fact]
    public async Task People_without_an_id_cannot()
    {
        Outcome outcome = Assert.Single(await RemoveAsync(("Editors", "liam@client.example")));

        Assert.Equal(FrameioErrorKind.UserHasNoId, outcome.Error?.Kind);
        Assert.Empty(Calls("v4RemoveGroupUser"));
    }

    [Fact]
    public async Task Nobody_is_taken_out_of_a_synced_group() =>
        Assert.Equal(
            FrameioErrorKind.GroupNotManagedHere,
            Assert.Single(await RemoveAsync(("Adobe Sync", Studio.Elena))).Error?.Kind);

    [Fact]
    public async Task Where_the_members_were_not_read_the_service_says_who_is_none()
    {
        Server.Load(Seeds.Crowded(people: 3_100, members: 3_000));

        List<Outcome> outcomes = await RemoveAsync(("Crowd", Seeds.Email(1)), ("Crowd", Seeds.Email(3_100)));

        Assert.Equal([AccessStatus.Removed, AccessStatus.NotMember], Statuses(outcomes));
        Assert.Empty(Calls("v4ListGroupUsers"));
        Assert.Equal(2, Calls("v4RemoveGroupUser").Count);
        Assert.Single(Calls("v4GetGroup"));
    }

    [Fact]
    public async Task Whether_the_group_is_still_there_is_asked_once_a_batch()
    {
        Break("v4ListGroupUsers", new StatusFault { Code = 500 }, times: null);

        List<Outcome> outcomes =
            await RemoveAsync(("Editors", Studio.Ana), ("Editors", Studio.Elena), ("Editors", Studio.Ines));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.NotMember, outcome.Status));
        Assert.Single(Calls("v4GetGroup"));
    }

    [Fact]
    public async Task Somebody_who_left_after_the_members_were_read_is_no_member()
    {
        BreakRemovalOf(Studio.Chloe, new DelayFault { Ms = 300 });
        Task<List<Outcome>> run =
            RemoveAsync(("Editors", Studio.Chloe), ("Editors", "dev.patel@northlight.example"));
        await Eventually.HoldsAsync(
            () => Calls("v4RemoveGroupUser").Any(call => call.Path.EndsWith(Studio.Chloe, StringComparison.Ordinal)),
            "the removal arrives");
        Server.State.RemoveMember(Studio.Editors, Studio.Chloe);

        Assert.Equal([AccessStatus.NotMember, AccessStatus.Removed], Statuses(await run));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(250)]
    public async Task A_group_deleted_meanwhile_is_no_proof_that_anybody_was_no_member(int members)
    {
        Server.Load(Seeds.Crowded(people: 300, members));
        using KindRun run = new(new(PlaceKind.Group), Client, Directory, AccessChange.Revoke);
        await Directory.FindGroupAsync(Client, "Crowd", AccountDirectory.Mark(), Cancellation);
        Server.State.RemoveGroup(Seeds.Crowd);

        List<Outcome> outcomes = await RunAsync(
            run, [("Crowd", Seeds.Email(1)), ("Crowd", Seeds.Email(2)), ("Editors", Studio.Chloe)]);

        Assert.Equal([AccessStatus.Failed, AccessStatus.Failed, AccessStatus.Removed], Statuses(outcomes));
        Assert.All(
            outcomes.Where(outcome => outcome.Row.Number < 3), outcome => Assert.Equal(404, outcome.Error?.StatusCode));
    }

    [Theory]
    [InlineData("Group not found", AccessStatus.Failed)]
    [InlineData("User is not a member of the group", AccessStatus.NotMember)]
    [InlineData("User not found in group", AccessStatus.NotMember)]
    [InlineData("no route found for DELETE (DeveloperApiWeb.V0.Router)", AccessStatus.Failed)]
    [InlineData("Nothing here", AccessStatus.Failed)]
    public async Task A_404_means_what_its_words_say(string words, AccessStatus status)
    {
        // Where the experimental router knows no such route, the stable one is asked, without the header.
        RequestsMayBreakContract = true;
        Answer("v4RemoveGroupUser", $$"""{"errors":[{"detail":"{{words}}"}]}""", 404);

        Assert.Equal([status], Statuses(await RemoveAsync(("Editors", Studio.Chloe))));
    }

    [Fact]
    public async Task An_incomplete_list_of_members_decides_no_removal()
    {
        Break("v4ListGroupUsers", new TruncatePageFault { Keep = 0 }, times: null);

        Assert.Equal([AccessStatus.Removed], Statuses(await RemoveAsync(("Editors", Studio.Chloe))));
    }

    [Fact]
    public async Task One_removal_that_fails_does_not_stop_the_others()
    {
        BreakRemovalOf(Studio.Chloe, new StatusFault { Code = 500 });
        BreakRemovalOf(Server.State.UserId("dev.patel@northlight.example"), new LostAnswerFault());

        List<Outcome> outcomes = await RemoveAsync(
            ("Editors", Studio.Chloe),
            ("Editors", "dev.patel@northlight.example"),
            ("Editors", "jonas@northlight.example"));

        // Of the second, no answer tells, but the list of members does.
        Assert.Equal([AccessStatus.Failed, AccessStatus.Removed, AccessStatus.Removed], Statuses(outcomes));
        Assert.Equal(
            [FrameioErrorKind.ServerFault, null, null],
            outcomes.OrderBy(outcome => outcome.Row.Number).Select(outcome => outcome.Error?.Kind));
    }

    private void BreakRemovalOf(string userId, FaultAction action) =>
        Server.Faults.Add(new FaultRule { Method = "DELETE", Path = userId, Times = null, Action = action });
}
