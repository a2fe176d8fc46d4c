using Frameio.Client.Access;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Tests.Transport;

/// <summary>One record that can't be used is left out, and a field that isn't needed spoils nothing.</summary>
public class OddRecordTests : LegacyTest
{
    private const string Good = "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f0aa";

    private static readonly string[] _lists =
    [
        "v4ListAccounts", "v4ListGroups", "v4ListWorkspaces", "v4ListWorkspaceProjects", "v4ListAccountProjects",
        "v2ListAccounts", "v2ListAccountTeams", "v2ListTeamProjects",
    ];

    // What stands where a record with the good id should.
    private static readonly string[] _odd =
    [
        "null", "5", "\"x\"", "[]", "{}", """{"id":null,"name":"odd"}""", """{"id":"","name":"odd"}""",
        """{"id":"..","name":"odd"}""", """{"id":".","name":"odd"}""", """{"id":"a/b","name":"odd"}""",
        """{"id":{"x":1},"name":"odd"}""",
    ];

    public static TheoryData<string, string> OddRecords =>
    [
        .. from list in _lists
           from odd in _odd
           select new TheoryDataRow<string, string>(list, odd),
    ];

    [Theory]
    [MemberData(nameof(OddRecords))]
    public async Task A_record_without_an_id_is_left_out_with_one_notice_and_the_rest_goes_on(string list, string odd)
    {
        Answer(list, Page(list, $$$"""{{{odd}}},{"id":"{{{Good}}}"}"""), times: null);
        if (list == "v4ListAccountProjects")
        {
            Answer("v4ListInvitedProjects", Page(list, string.Empty));
        }

        Assert.Equal([Good], await IdsAsync(list));
        Assert.Contains("an entry without", Assert.Single(Watcher.Notices), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_records_that_are_left_out_are_one_notice_and_the_list_is_whole_nevertheless()
    {
        Answer("v4ListGroups", $$$"""
            {"data":[null,{"id":".."},null,{"id":"{{{Good}}}"}],"links":{"next":null},"total_count":4}
            """);

        Assert.Equal([Good], await IdsAsync("v4ListGroups"));
        Assert.Contains("3 entries", Assert.Single(Watcher.Notices), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"role":"member","user":null}""")]
    [InlineData("""{"role":"member","user":[]}""")]
    [InlineData("""{"role":"member","user":{"id":"..","email":null}}""")]
    public async Task A_user_who_is_nobody_is_left_out_everywhere(string odd)
    {
        string body = Page("v4", $$$"""{{{odd}}},{"role":"member","user":{"id":"{{{Good}}}","email":"a@x.example"}}""");
        Answer("v4ListAccountUsers", body);
        Answer("v4ListWorkspaceUsers", body);
        Answer("v4ListProjectUsers", body);

        Assert.Equal(
            [Good],
            (await Client.Users.ListAsync(Studio.Account, true, Cancellation).ToListAsync(Cancellation))
                .Select(user => user.Id));
        Assert.Equal(
            [Good],
            (await Client.Workspaces.ListMembersAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation))
                .Select(member => member.UserId));
        Assert.Equal(
            [Good],
            (await Client.Projects.ListCollaboratorsAsync(Studio.Account, Pilot, Cancellation)
                .ToListAsync(Cancellation)).Select(person => person.UserId));
        Assert.Equal(3, Watcher.Notices.Count);
    }

    [Fact]
    public async Task Somebody_listed_under_an_id_that_is_none_is_told_so_and_not_called_a_stranger()
    {
        Answer("v4ListAccountUsers", Page("v4", """{"role":"member","user":{"id":"..","email":"odd@x.example"}}"""));
        FrameioUser user = await new AccountDirectory(Studio.Account)
            .FindUserAsync(Client, "odd@x.example", AccountDirectory.Mark(), Cancellation);

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UserHasNoId,
            () => Client.Workspaces.People.GiveAsync(
                Studio.Account, Dailies.Id, Subject.Of(user), "editor", Cancellation));

        Assert.Contains("'..'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_are_not_needed_spoil_no_list_of_groups()
    {
        Answer("v4ListGroups", Page("v4", $$$"""
            {"id":"{{{Good}}}","name":7,"emoji":[1],"member_count":"12","source":{"name":"x"},"sync_status":false,
             "creator_id":[],"created_at":"yesterday","updated_at":5}
            """));

        FrameioGroup group =
            Assert.Single(await Client.Groups.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation));

        Assert.Equal(("7", null, 12, null), (group.Name, group.Emoji, group.MemberCount, group.Source));
        Assert.Equal((null, null, null), (group.CreatorId, group.CreatedAt, group.UpdatedAt));
        Assert.Empty(Watcher.Notices);
    }

    [Fact]
    public async Task Fields_that_are_not_needed_spoil_no_list_of_users()
    {
        Answer("v4ListAccountUsers", Page("v4", $$$"""
            {"role":{"name":"x"},"user":{"id":"{{{Good}}}","name":{"first":"A"},"email":"a@x.example",
             "avatar_url":1.5,"active":"yes","adobe_user_id":true}}
            """));

        FrameioUser user = Assert.Single(
            await Client.Users.ListAsync(Studio.Account, true, Cancellation).ToListAsync(Cancellation));

        Assert.Equal(
            (Good, null, "a@x.example", null, null, null),
            (user.Id, user.Name, user.Email, user.Role, user.Active, user.AdobeUserId));
    }

    [Fact]
    public async Task Fields_that_are_not_needed_spoil_no_list_of_accounts_or_projects()
    {
        Answer("v4ListAccounts", Page("v4", $$$"""
            {"id":"{{{Good}}}","display_name":null,"roles":"admin","storage_usage":"many","storage_limit":1.5,
             "created_at":{}}
            """));
        Answer("v4ListWorkspaceProjects", Page("v4", $$$"""
            {"id":"{{{Good}}}","name":null,"workspace_id":[],"status":{},"restricted":"no",
             "created_at":"","updated_at":[]}
            """));

        FrameioAccount account =
            Assert.Single(await Client.Accounts.ListAsync(Cancellation).ToListAsync(Cancellation));
        FrameioProject project = Assert.Single(
            await Client.Projects.ListAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation));

        Assert.Equal((Good, null, null), ($"{account}", account.StorageUsage, account.StorageLimit));
        Assert.Empty(account.Roles);
        Assert.Equal((Good, string.Empty, null), ($"{project}", project.WorkspaceId, project.Status));
    }

    [Fact]
    public async Task A_workspace_without_its_account_is_one_of_the_account_it_is_listed_in()
    {
        Answer("v4ListWorkspaces", Page("v4", $$$"""{"id":"{{{Good}}}","name":"W","account_id":null}"""));

        FrameioWorkspace workspace =
            Assert.Single(await Client.Workspaces.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation));

        Assert.Equal(Studio.Account, workspace.AccountId);
    }

    [Fact]
    public async Task A_place_without_a_name_is_not_what_an_empty_cell_means()
    {
        Answer("v4ListGroups", Page("v4", $$$"""{"id":"{{{Good}}}","name":null}"""));
        AccountDirectory directory = new(Studio.Account);
        long mark = AccountDirectory.Mark();

        await Failure.OfAsync(
            FrameioErrorKind.GroupNotFound, () => directory.FindGroupAsync(Client, " ", mark, Cancellation).AsTask());
        Assert.Equal(Good, (await directory.FindGroupAsync(Client, Good, mark, Cancellation)).Id);
    }

    [Fact]
    public async Task Projects_without_their_workspace_are_told_apart_in_words()
    {
        Answer("v4ListAccountProjects", Page("v4", $$$"""
            {"id":"{{{Good}}}","name":"Twin"},{"id":"{{{Studio.Nobody}}}","name":"Twin","workspace_id":null}
            """));
        Answer("v4ListInvitedProjects", Page("v4", string.Empty));

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.ProjectAmbiguous,
            () => new AccountDirectory(Studio.Account)
                .FindProjectAsync(Client, "Twin", null, AccountDirectory.Mark(), Cancellation).AsTask());

        Assert.Contains($"{Good} in a workspace that", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("''", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_about_a_project_without_its_workspace_have_their_results()
    {
        Answer("v4ListAccountProjects", Page("v4", $$$"""
            {"id":"{{{Studio.Pilot}}}","name":"Pilot","restricted":false}
            """));
        InputRow row = new() { Number = 1, Place = "Pilot", Subject = Studio.Chloe, Role = "editor" };
        using KindRun run = new(
            new(PlaceKind.Project), Client, new AccountDirectory(Studio.Account), AccessChange.Grant);

        Assert.Null((await run.PlanAsync(row, Cancellation)).Outcome?.Error);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    public async Task A_group_whose_source_is_not_told_is_not_said_to_come_from_nowhere(string source)
    {
        Answer("v4ListGroups", Page("v4", $$$"""
            {"id":"{{{Studio.Producers}}}","name":"Producers","source":{{{source}}}}
            """));
        InputRow row = new() { Number = 1, Place = "Producers", Subject = Studio.Chloe };
        using KindRun run =
            new(new(PlaceKind.Group), Client, new AccountDirectory(Studio.Account), AccessChange.Grant);

        Assert.DoesNotContain("come from ;", $"{(await run.PlanAsync(row, Cancellation)).Outcome?.Error?.Message}");
    }

    private static string Page(string list, string records) => list.StartsWith("v2", StringComparison.Ordinal)
        ? $"[{records}]"
        : $$$"""{"data":[{{{records}}}],"links":{"next":null}}""";

    private async Task<List<string>> IdsAsync(string list)
    {
        FrameioClient client = list.StartsWith("v2", StringComparison.Ordinal) ? Legacy : Client;
        return list switch
        {
            "v4ListAccounts" or "v2ListAccounts" =>
                await client.Accounts.ListAsync(Cancellation).Select(account => account.Id).ToListAsync(Cancellation),
            "v4ListGroups" => await client.Groups.ListAsync(Studio.Account, Cancellation)
                .Select(group => group.Id).ToListAsync(Cancellation),
            "v4ListWorkspaces" or "v2ListAccountTeams" => await client.Workspaces
                .ListAsync(Studio.Account, Cancellation).Select(workspace => workspace.Id).ToListAsync(Cancellation),
            "v4ListAccountProjects" => await client.Projects.ListAllAsync(Studio.Account, [], Cancellation)
                .Select(project => project.Id).ToListAsync(Cancellation),
            _ => await client.Projects.ListAsync(Studio.Account, Dailies, Cancellation)
                .Select(project => project.Id).ToListAsync(Cancellation),
        };
    }
}
