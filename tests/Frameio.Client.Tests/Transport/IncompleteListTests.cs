using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

/// <summary>A list that gives fewer entries than it declares is good for finding, and not for missing.</summary>
public class IncompleteListTests : LegacyTest
{
    private const string Groups = "v4ListGroups";
    private const string Members = "v2ListTeamMembers";

    [Fact]
    public async Task A_list_that_shrinks_while_it_is_read_is_read_again_and_gives_what_slipped_past()
    {
        Answer(Groups, Page(Numbers(1, 100), total: 200, next: "a"));
        Answer(Groups, Page(Numbers(111, 90), total: 190));
        Answer(Groups, Page(Numbers(11, 100), total: 190, next: "b"));
        Answer(Groups, Page(Numbers(111, 90), total: 190));

        FrameioList<FrameioGroup> groups = await ReadAsync();

        Assert.True(groups.IsWhole);
        Assert.Equal(Enumerable.Range(1, 200), groups.Select(NumberOf).Order());
        Assert.Equal(4, Log.Count);
        Assert.Empty(Watcher.Notices);
    }

    [Fact]
    public async Task The_greatest_total_counts()
    {
        Answer(Groups, Page(Numbers(1, 100), total: 190, next: "a"));
        Answer(Groups, Page(Numbers(101, 50), total: 200, next: "b"));
        Answer(Groups, Page(Numbers(151, 40), total: 190));
        Answer(Groups, Page(Numbers(1, 100), total: 190, next: "c"));
        Answer(Groups, Page(Numbers(101, 90), total: 190));

        Assert.True((await ReadAsync()).IsWhole);
        Assert.Equal(5, Log.Count);
    }

    [Fact]
    public async Task An_entry_that_a_shifted_page_brings_again_is_given_once_and_counts_once()
    {
        Answer(Groups, Page(Numbers(1, 100), total: 150, next: "a"));
        Answer(Groups, Page(Numbers(100, 50), total: 150));
        Answer(Groups, Page(Numbers(1, 100), total: 150, next: "b"));
        Answer(Groups, Page(Numbers(101, 50), total: 150));

        FrameioList<FrameioGroup> groups = await ReadAsync();

        Assert.True(groups.IsWhole);
        Assert.Equal(Enumerable.Range(1, 150), groups.Select(NumberOf));
    }

    [Fact]
    public async Task A_list_that_stays_short_gives_what_it_has_and_says_so_once_at_its_end()
    {
        Answer(Groups, Page(Numbers(1, 3), total: 5), times: null);
        List<FrameioGroup> given = [];

        FrameioException gap = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            async () =>
            {
                await foreach (FrameioGroup group in Client.Groups.ListAsync(Studio.Account, Cancellation))
                {
                    given.Add(group);
                }
            });

        Assert.True(gap.IsIncompleteList);
        Assert.Equal([1, 2, 3], given.Select(NumberOf));
        Assert.Contains("3 of 5", Assert.Single(Watcher.Notices), StringComparison.Ordinal);
        Assert.Equal(2, Log.Count);
    }

    [Fact]
    public async Task A_list_that_is_short_each_time_in_another_way_is_read_three_times_and_no_more()
    {
        for (int reading = 1; reading <= 5; reading++)
        {
            Answer(Groups, Page(Numbers(reading, 3), total: 9));
        }

        FrameioList<FrameioGroup> groups = await ReadAsync();

        Assert.False(groups.IsWhole);
        Assert.Equal([1, 2, 3, 4, 5], groups.Select(NumberOf));
        Assert.Equal(3, Log.Count);
    }

    [Fact]
    public async Task A_person_who_is_listed_with_two_roles_is_two_entries()
    {
        string user = $$"""{"id":"{{Studio.Chloe}}","email":"c@x.example"}""";
        Answer("v4ListWorkspaceUsers", $$"""
            {"data":[{"role":"editor","user":{{user}} },{"role":"viewer","user":{{user}} }],"links":{},"total_count":2}
            """);

        FrameioList<FrameioWorkspaceMember> members = await Client.Workspaces
            .ListMembersAsync(Studio.Account, Dailies, Cancellation).ReadAllAsync(Cancellation);

        Assert.True(members.IsWhole);
        Assert.Equal(["editor", "viewer"], members.Select(member => member.Role));
    }

    [Fact]
    public async Task A_list_of_V2_that_shrinks_is_read_again_too()
    {
        Server.Load(Seeds.CrowdedWorkspace(250));
        Break(Members, new TruncatePageFault { Keep = 7 }, skip: 1);

        FrameioList<FrameioWorkspaceMember> members = await Legacy.Workspaces
            .ListMembersAsync(Studio.Account, Dailies, Cancellation).ReadAllAsync(Cancellation);

        Assert.True(members.IsWhole);
        Assert.Equal(250, members.Count);
    }

    [Fact]
    public async Task Who_is_in_a_list_that_is_not_whole_is_found_and_who_is_not_is_not_called_a_stranger()
    {
        Break("v4ListAccountUsers", new TruncatePageFault { Keep = 3, TotalCount = 14 }, times: null);
        AccountDirectory directory = new(Studio.Account);
        long mark = AccountDirectory.Mark();

        FrameioUser ana = await directory.FindUserAsync(Client, "ana@northlight.example", mark, Cancellation);
        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            () => directory.FindUserAsync(Client, "nobody@x.example", mark, Cancellation).AsTask());

        Assert.Equal(Studio.Ana, ana.Id);
        Assert.Contains("nobody@x.example", failure.Message, StringComparison.Ordinal);
        Assert.Contains("3 of 14", failure.Message, StringComparison.Ordinal);
        Assert.False((await directory.ListUsersAsync(Client, mark, Cancellation)).IsWhole);
    }

    [Fact]
    public async Task A_group_that_a_list_that_is_not_whole_lacks_is_not_called_missing()
    {
        Break(Groups, new TruncatePageFault { Keep = 1 }, times: null);
        AccountDirectory directory = new(Studio.Account);
        long mark = AccountDirectory.Mark();

        Assert.Equal(
            Studio.Editors, (await directory.FindGroupAsync(Client, "Editors", mark, Cancellation)).Id);
        await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            () => directory.FindGroupAsync(Client, "Producers", mark, Cancellation).AsTask());
    }

    [Fact]
    public async Task Where_one_of_several_lists_is_not_whole_the_others_are_read_and_all_together_are_not_whole()
    {
        Break("v4ListAccountProjects", new TruncatePageFault { Keep = 1 }, times: null);
        Answer("v4ListInvitedProjects", Page([$$"""{"id":"{{Studio.Nobody}}","name":"Invited"}"""], total: 1));

        FrameioList<FrameioProject> projects =
            await Client.Projects.ListAllAsync(Studio.Account, [], Cancellation).ReadAllAsync(Cancellation);

        Assert.False(projects.IsWhole);
        Assert.Equal(2, projects.Count);
        Assert.Contains(projects, project => project.Name == "Invited");
    }

    private Task<FrameioList<FrameioGroup>> ReadAsync() =>
        Client.Groups.ListAsync(Studio.Account, Cancellation).ReadAllAsync(Cancellation);

    private static int NumberOf(FrameioGroup group) => int.Parse(group.Name, provider: null);

    private static IEnumerable<string> Numbers(int first, int count) => Enumerable.Range(first, count)
        .Select(number => $$"""{"id":"{{Seeds.GroupId(number)}}","name":"{{number}}"}""");

    private static string Page(IEnumerable<string> entries, int total, string? next = null)
    {
        string link = next is null ? "null" : $"\"{Studio.Groups}?after={next}\"";
        return $$$"""
            {"data":[{{{string.Join(",", entries)}}}],"links":{"next":{{{link}}}},"total_count":{{{total}}}}
            """;
    }
}
