using System.Text.Json.Nodes;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>Lists that aren't as they should be, and those who see a part of them.</summary>
public class OddListTests : ReviewTest
{
    private const string NotFound = """{"errors":[{"detail":"Not found"}]}""";
    private const string Chloe = "chloe@northlight.example";

    [Theory]
    [InlineData("v4ListAccountUsers", "users")]
    [InlineData("v4ListWorkspaces", "workspaces")]
    [InlineData("v4ListAccountProjects", "projects")]
    [InlineData("v4ListInvitedProjects", "invited_projects")]
    [InlineData("v4ListWorkspaceUsers", "users")]
    [InlineData("v4ListWorkspaceGroups", "groups")]
    [InlineData("v4ListProjectUsers", "users")]
    [InlineData("v4ListProjectGroups", "groups")]
    public async Task A_list_that_is_not_whole_ends_it(string operation, string list)
    {
        Break(operation, new ClaimTotalFault { More = 1 }, times: null);

        FrameioException failure = await Failure.OfAsync(FrameioErrorKind.UnexpectedAnswer, () => ReadAsync());

        Assert.True(failure.IsIncompleteList);
        Assert.Contains(list, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v4ListGroups")]
    [InlineData("v4ListGroupUsers")]
    public async Task So_do_groups_and_members_that_are_not_whole(string operation)
    {
        Break(operation, new ClaimTotalFault { More = 1 }, times: null);

        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.UnexpectedAnswer, () => ReadAsync(assignedOnly: true));

        Assert.True(failure.IsIncompleteList);
    }

    [Theory]
    [InlineData("v4ListWorkspaceUsers")]
    [InlineData("v4ListProjectGroups")]
    public async Task A_list_that_may_not_be_read_ends_it(string operation)
    {
        Break(operation, new StatusFault { Code = 403 }, times: null);

        await Failure.OfAsync(FrameioErrorKind.Forbidden, () => ReadAsync());
    }

    [Fact]
    public async Task What_was_told_before_a_list_failed_is_true()
    {
        Server.Faults.Add(new FaultRule
        {
            Operation = "v4ListProjectUsers",
            Path = Studio.Pilot,
            Action = new StatusFault { Code = 403 },
            Times = null,
        });
        List<FrameioAccess> told = [];
        await Assert.ThrowsAsync<FrameioException>(async () =>
        {
            await foreach (FrameioAccess row in Start().ReadAsync(Cancellation))
            {
                told.Add(row);
            }
        });
        Server.Faults.Clear();

        Assert.Subset((await ReadAsync()).ToHashSet(), told.ToHashSet());
    }

    [Fact]
    public async Task A_project_that_is_deleted_meanwhile_is_left_out_aloud()
    {
        Server.Faults.Add(new FaultRule
        {
            Operation = "v4ListProjectUsers",
            Path = Studio.Pilot,
            Action = new StatusFault { Code = 404, Body = NotFound, ContentType = "application/json" },
            Times = null,
        });
        AccessReview review = Start();

        List<FrameioAccess> rows = await review.ReadAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            ["The project 'Pilot' has been deleted since the review began, and isn't in it."], review.Warnings);
        Assert.DoesNotContain(rows, row => row.ProjectId == Studio.Pilot);
        Assert.Contains(rows, row => row.ProjectId == Studio.FinaleRestricted);
    }

    [Fact]
    public async Task So_is_a_group()
    {
        Server.State.SetGroupRole(Studio.Pilot, Studio.Editors);
        Break(
            "v4ListGroupUsers",
            new StatusFault { Code = 404, Body = NotFound, ContentType = "application/json" },
            times: null);
        AccessReview review = Start();

        List<FrameioAccess> rows = await review.ReadAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            ["The group 'Editors' has been deleted since the review began, and nobody has anything by it."],
            review.Warnings);
        Assert.DoesNotContain(rows, row => row.Via == "Group");
    }

    [Fact]
    public async Task Several_people_of_one_address_are_told_apart()
    {
        const string Shared = "shared@northlight.example";
        foreach (string operation in (string[])["v4ListAccountUsers", "v4ListWorkspaceUsers"])
        {
            Break(operation, new EditRecordsFault { Field = "user.email", Value = JsonValue.Create(Shared) }, null);
        }

        List<FrameioAccess> rows = await ReadAsync(new ReviewQuery { Users = [User(Studio.Chloe, Shared)] });

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal((Studio.Chloe, Shared), (row.UserId, row.Email)));
        Assert.Equal(["full_access", "edit_only"], rows.Select(row => row.Role).OrderDescending());
    }

    [Fact]
    public async Task Somebody_whom_a_place_lists_without_an_id_is_found_by_address()
    {
        Server.Faults.Add(new FaultRule
        {
            Operation = "v4ListWorkspaceUsers",
            Path = Studio.Dailies,
            Action = new EditRecordsFault { Field = "user.id", Value = null },
            Times = null,
        });
        RequestsMayBreakContract = true;

        List<FrameioAccess> rows = await ReadAsync(new ReviewQuery { Users = [User(Studio.Chloe, Chloe)] });

        Assert.Contains(rows, row => (row.UserId, row.WorkspaceId) == (Studio.Chloe, Studio.Dailies));
    }

    [Fact]
    public async Task Somebody_who_is_invited_and_admin_is_told_without_an_id()
    {
        Break(
            "v4ListAccountUsers", new EditRecordsFault { Field = "role", Value = JsonValue.Create("admin") }, null);

        FrameioAccess row = Assert.Single(await ReadAsync(), row => row.Email == "liam@client.example");

        Assert.Equal((null, "admin", "Account"), (row.UserId, row.Role, row.Via));
    }

    [Fact]
    public async Task A_group_that_a_role_tells_by_its_id_alone_is_named_by_the_list_of_groups()
    {
        Server.State.SetGroupRole(Studio.Pilot, Studio.Editors);
        Break("v4ListProjectGroups", new EditRecordsFault { Field = "group.name", Remove = true }, null);
        RequestsMayBreakContract = true;

        List<FrameioAccess> rows = await ReadAsync(new ReviewQuery
        {
            Projects = [Project(Studio.Pilot, "Pilot", Studio.Dailies, "Dailies")],
        });

        Assert.Equal(["Editors"], rows.Select(row => row.Group).OfType<string>().Distinct());
    }

    [Fact]
    public async Task A_role_that_only_comes_from_further_up_is_nobodys_own()
    {
        Break(
            "v4ListProjectUsers",
            new EditRecordsFault { Field = "role", Value = JsonValue.Create("workspace_admin") },
            null);
        ReviewQuery query = new()
        {
            Projects = [Project(Studio.FinaleRestricted, "Finale", Studio.Dailies, "Dailies", isRestricted: true)],
        };

        FrameioAccess row = Assert.Single(await ReadAsync(query), row => row.UserId == Studio.Dev);

        Assert.Equal(("workspace_admin", "Workspace"), (row.Role, row.Via));
        Assert.Empty(await ReadAsync(query, assignedOnly: true));
    }

    [Fact]
    public async Task Who_is_no_admin_is_told_once_that_it_is_a_part()
    {
        Server.Load(Seeds.Studio with { Tokens = [new() { Token = Seeds.AccessToken, User = Chloe }] });
        FrameioClient client = Connect(FrameioCredential.FromToken(Seeds.AccessToken));
        AccessReview review = new(
            client, new(Studio.Account), new ReviewOptions { CallerId = Studio.Chloe, CallerIsAdmin = true });

        List<FrameioAccess> rows = await review.ReadAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Contains(Chloe, Assert.Single(review.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain(rows, row => row.ProjectId == Studio.FinaleRestricted);
    }

    [Fact]
    public async Task Somebody_on_a_project_alone_reads_no_workspace()
    {
        const string Grace = "grace+dailies@agency.example";
        Server.Load(Seeds.Studio with { Tokens = [new() { Token = Seeds.AccessToken, User = Grace }] });
        FrameioClient client = Connect(FrameioCredential.FromToken(Seeds.AccessToken));
        AccessReview review = new(client, new(Studio.Account), new ReviewOptions { CallerId = Studio.Grace });

        List<FrameioAccess> rows = await review.ReadAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(2, review.Warnings.Count);
        Assert.Contains(rows, row => (row.UserId, row.ProjectId, row.Workspace) == (Studio.Grace, Studio.Pilot, null));
        Assert.Empty(Calls("v4ListWorkspaceUsers"));
    }

    [Fact]
    public async Task V2_has_no_such_thing()
    {
        FrameioClient legacy = Connect(FrameioCredential.FromToken(Studio.Token), generation: ApiGeneration.V2);

        await Failure.OfAsync(
            FrameioErrorKind.EndpointUnavailable,
            () => Start(client: legacy).ReadAsync(Cancellation).ToListAsync(Cancellation).AsTask());
    }
}
