using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Running;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>Roles that so many people are given in a place that a group would do it in fewer calls.</summary>
public class RepeatedRoleTests : AnyRowsTest
{
    private static readonly RunOptions _rehearsal = new() { IsRehearsal = true };

    protected override Seed InitialSeed => Seeds.Crowded(people: 250, members: 0);

    [Fact]
    public async Task More_than_fifty_people_are_worth_a_group()
    {
        await RunAsync(_rehearsal, People(50, "Post", "viewer"));
        Assert.Empty(Repeated);

        await RunAsync(_rehearsal, People(51, "Post", "viewer"));
        Assert.Equal(new RepeatedRole("viewer", Places: 1, Calls: 51, MemberCalls: 1), Assert.Single(Repeated));
    }

    [Fact]
    public async Task A_hundred_members_are_a_call()
    {
        await RunAsync(_rehearsal, [.. People(201, "Post", "viewer"), .. People(60, "Dailies", "viewer")]);

        Assert.Equal(new RepeatedRole("viewer", Places: 2, Calls: 261, MemberCalls: 3), Assert.Single(Repeated));
    }

    [Fact]
    public async Task Each_role_is_counted_by_itself_and_the_one_of_most_calls_comes_first()
    {
        await RunAsync(
            _rehearsal,
            [
                .. People(60, "Post", "viewer"),
                .. People(40, "Dailies", "Viewer"),
                .. People(100, "Trailers O'Neil", "editor"),
            ]);

        Assert.Equal(
            [new("editor", 1, 100, 1), new RepeatedRole("viewer", 1, 60, 1)],
            Repeated);
    }

    [Fact]
    public async Task Rows_that_send_nothing_do_not_count()
    {
        await RunAsync(new RunOptions(), People(60, "Post", "viewer"));
        Assert.Single(Repeated);

        await RunAsync(new RunOptions(), People(60, "Post", "viewer"));
        Assert.Empty(Repeated);
    }

    [Fact]
    public async Task Neither_members_of_groups_nor_what_is_taken_away_counts()
    {
        await RunAsync(
            _rehearsal,
            Enumerable.Range(1, 60).Select(number => Give(PlaceKind.Group, "Producers", Seeds.Email(number), null)));
        Assert.Empty(Repeated);

        await RunAsync(new RunOptions(), People(60, "Post", "viewer"));
        await RunAsync(
            new RunOptions(),
            Enumerable.Range(1, 60).Select(number => Take(PlaceKind.Workspace, "Post", Seeds.Email(number))));
        Assert.Empty(Repeated);
    }

    private static IEnumerable<InputRow> People(int count, string workspace, string role) => Enumerable
        .Range(1, count)
        .Select(number => Give(PlaceKind.Workspace, workspace, Seeds.Email(number), role));
}
