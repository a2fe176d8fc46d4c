using Frameio.Client.Access.Reviewing;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>Which lists a review reads, when its rows come, and how far it is.</summary>
public class ReadingTests : ReviewTest
{
    private static readonly string[] _all =
    [
        "v4ListAccountProjects", "v4ListAccountUsers", "v4ListInvitedProjects", "v4ListProjectGroups",
        "v4ListProjectUsers", "v4ListWorkspaceGroups", "v4ListWorkspaceUsers", "v4ListWorkspaces",
    ];

    [Fact]
    public async Task Each_list_is_read_once()
    {
        Server.State.SetGroupRole(Studio.Pilot, Studio.Editors);
        Server.State.SetGroupRole(Studio.Dailies, Studio.Editors);

        await ReadAsync();

        Assert.All(Log.CountBy(call => call.Path), reads => Assert.Equal(1, reads.Value));
        Assert.Equal(_all.Append("v4ListGroupUsers").Order(Comparer), Operations.Order(Comparer));
    }

    [Fact]
    public async Task What_was_given_takes_the_members_of_all_groups_that_are_managed_here()
    {
        await ReadAsync(assignedOnly: true);

        Assert.All(Log.CountBy(call => call.Path), reads => Assert.Equal(1, reads.Value));
        Assert.Equal(4, Calls("v4ListGroupUsers").Count);
        Assert.DoesNotContain(Calls("v4ListGroupUsers"), call => call.Path.Contains(Studio.AdobeSync));
    }

    [Fact]
    public async Task A_project_takes_its_own_lists_and_those_of_its_workspace()
    {
        await ReadAsync(new ReviewQuery { Projects = [Project(Studio.Pilot, "Pilot", Studio.Dailies, "Dailies")] });

        Assert.Equal(
            [Studio.DailiesGroups, Studio.DailiesUsers, Studio.PilotGroups, Studio.PilotUsers, Studio.Users],
            Log.Select(call => call.Path).Order(StringComparer.Ordinal)
                .OrderBy(path => path == Studio.Users)
                .ThenBy(path => path.Contains("/projects/")));
    }

    [Fact]
    public async Task A_restricted_project_takes_its_own_alone()
    {
        await ReadAsync(new ReviewQuery
        {
            Projects = [Project(Studio.FinaleRestricted, "Finale", Studio.Dailies, "Dailies", isRestricted: true)],
        });

        Assert.Equal(["v4ListAccountUsers", "v4ListProjectGroups", "v4ListProjectUsers"], Operations.Order(Comparer));
    }

    [Fact]
    public async Task A_workspace_takes_its_projects_by_its_own_list()
    {
        await ReadAsync(new ReviewQuery { Workspaces = [Workspace(Studio.Post, "Post")] });

        Assert.Single(Calls("v4ListWorkspaceProjects"));
        Assert.Empty(Calls("v4ListAccountProjects"));
        Assert.Single(Calls("v4ListWorkspaceUsers"));
        Assert.Equal(2, Calls("v4ListProjectUsers").Count);
    }

    [Fact]
    public async Task A_group_takes_the_people_of_places_where_it_has_a_role()
    {
        Server.State.SetGroupRole(Studio.FinaleRestricted, Studio.Reviewers);
        ReviewQuery query = new() { Groups = [Group(Studio.Reviewers, "Reviewers")] };

        await ReadAsync(query);

        Assert.Equal(
            $"{Studio.Projects}/{Studio.FinaleRestricted}/users", Assert.Single(Calls("v4ListProjectUsers")).Path);
        Assert.Empty(Calls("v4ListWorkspaceUsers"));
        Server.Log.Clear();

        // Nobody's role says what a group was given, or who is in it.
        await ReadAsync(query, assignedOnly: true);

        Assert.Empty(Calls("v4ListProjectUsers"));
        Assert.Empty(Calls("v4ListAccountUsers"));
        Assert.Single(Calls("v4ListGroupUsers"));
    }

    [Fact]
    public async Task What_matches_nothing_reads_nothing()
    {
        Assert.Empty(await ReadAsync(new ReviewQuery { Users = [] }));
        Assert.Empty(Log);
    }

    [Fact]
    public async Task Rows_come_before_the_last_list_is_read()
    {
        // Not the first project: until one call is answered, an operation sends no other.
        Server.Faults.Add(new FaultRule
        {
            Operation = "v4ListProjectUsers",
            Path = Studio.PilotOfPost,
            Action = new DelayFault { Ms = 600_000 },
            Times = null,
        });
        AccessReview review = Start();
        await using IAsyncEnumerator<FrameioAccess> rows =
            review.ReadAsync(Cancellation).GetAsyncEnumerator(Cancellation);

        bool isFinaleTold = false;
        while (!isFinaleTold && await rows.MoveNextAsync())
        {
            isFinaleTold = rows.Current.ProjectId == Studio.FinaleRestricted;
        }

        Assert.True(isFinaleTold);
        Assert.True(review.Progress.Done < review.Progress.Total);
    }

    [Fact]
    public async Task In_the_end_all_lists_are_done_and_no_time_is_left()
    {
        AccessReview review = Start();
        Assert.Equal(default, review.Progress);

        await review.ReadAsync(Cancellation).ToListAsync(Cancellation);

        // Users, workspaces and projects; both lists of three workspaces and four projects.
        Assert.Equal(new ReviewProgress(17, 17, TimeSpan.Zero), review.Progress);
    }

    [Fact]
    public void The_time_left_is_that_of_the_lists_at_the_services_rate()
    {
        TimeSpan interval = TimeSpan.FromMinutes(1) / 100;
        List<int> asked = [];
        ReadCount count = new(pages =>
        {
            asked.Add(pages);
            return interval * pages;
        });

        count.Plan(10);
        Assert.Equal(interval * 10, count.TimeLeft);

        // Lists of two pages and of one.
        count.End(150);
        count.End(0);
        Assert.Equal(interval * 12, count.TimeLeft);
        Assert.Equal([10, 12], asked);
    }

    private static StringComparer Comparer => StringComparer.Ordinal;

    private IEnumerable<string> Operations => Log.Select(call => call.Operation!).Distinct();
}
