using Frameio.Client.Access.Reviewing;
using Frameio.Client.Authentication;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Support;
using Frameio.Client.Workspaces;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>What is read to tell by which path people are in places, and what becomes of it where that fails.</summary>
public class ListedReadsTests : ReviewTest
{
    private readonly List<string> _warnings = [];

    [Fact]
    public async Task Who_reaches_all_of_the_account_needs_no_other_list()
    {
        List<FrameioWorkspaceMember> members = await InDailiesAsync(role => role is "owner" or "admin");

        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.Equal("Account", member.Via));
        Assert.Equal(["v4ListWorkspaceUsers"], Log.Select(call => call.Operation));
    }

    [Fact]
    public async Task Only_groups_with_a_role_that_somebody_is_listed_with_are_read()
    {
        Server.State.SetGroupRole(Studio.Dailies, Studio.Editors, "viewer");
        Server.State.SetGroupRole(Studio.Dailies, Studio.Reviewers, "full_access");

        List<FrameioWorkspaceMember> members = await InDailiesAsync(role => role == "full_access");

        Assert.Contains(members, member => member.Via == "Group");
        Assert.Equal([Studio.ReviewersUsers], Calls("v4ListGroupUsers").Select(call => call.Path));
        Assert.Single(Calls("v4ListWorkspaceGroups"));
    }

    [Fact]
    public async Task Each_list_is_read_once_for_all_projects()
    {
        Server.State.SetGroupRole(Studio.Dailies, Studio.Editors);
        Server.State.SetGroupRole(Studio.Pilot, Studio.Editors, "commenter");
        ListedPeople people = Begin();
        foreach (FrameioProject project in await Client.Projects
            .ListAsync(Studio.Account, Workspace(Studio.Dailies, "Dailies"), Cancellation).ToListAsync(Cancellation))
        {
            await people.OnAsync(project, _ => true, cancellationToken: Cancellation).ToListAsync(Cancellation);
        }

        Assert.NotEmpty(Calls("v4ListGroupUsers"));
        Assert.All(Log.GroupBy(call => call.Path), same => Assert.Single(same));
        Assert.Empty(_warnings);
    }

    [Fact]
    public async Task An_entry_comes_before_the_next_page_is_read()
    {
        Server.Load(Seeds.CrowdedWorkspace(250));
        await using IAsyncEnumerator<FrameioWorkspaceMember> members = Begin()
            .InAsync(Workspace(Studio.Dailies, "Dailies"), _ => true, Cancellation)
            .GetAsyncEnumerator(Cancellation);

        Assert.True(await members.MoveNextAsync());

        Assert.Single(Calls("v4ListWorkspaceUsers"));
    }

    [Theory]
    [InlineData(403)]
    [InlineData(0)]
    public async Task Where_groups_cannot_be_read_the_path_is_not_told_and_a_warning_says_so(int status)
    {
        Break("v4ListProjectGroups", FaultOf(status), times: null);

        List<FrameioCollaborator> people = await OnPilotAsync();

        Assert.Contains(people, person => person.Via == "Account");
        Assert.Contains(people, person => person.Via is null);
        Assert.DoesNotContain(people, person => person.Via is "Direct" or "Group");
        Assert.Contains("'Pilot'", Assert.Single(_warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, FrameioErrorKind.Forbidden)]
    [InlineData(0, FrameioErrorKind.UnexpectedAnswer)]
    public async Task Where_only_own_roles_are_asked_for_that_is_an_error(int status, FrameioErrorKind kind)
    {
        Break("v4ListProjectGroups", FaultOf(status), times: null);

        FrameioException failure = await Failure.OfAsync(kind, () => OnPilotAsync(isOwnOnly: true));

        // One of the list itself would end it as far as it goes.
        Assert.False(failure.IsIncompleteList);
    }

    [Fact]
    public async Task A_workspace_that_cannot_be_seen_is_warned_of_once()
    {
        const string Grace = "grace+dailies@agency.example";
        Server.Load(Seeds.Studio with { Tokens = [new() { Token = Seeds.AccessToken, User = Grace }] });
        FrameioClient client = Connect(FrameioCredential.FromToken(Seeds.AccessToken));
        ListedPeople people = new(client, new AccountDirectory(Studio.Account), _warnings.Add);
        FrameioProject pilot = Project(Studio.Pilot, "Pilot", Studio.Dailies, workspace: null);

        for (int time = 0; time < 2; time++)
        {
            await people.OnAsync(pilot, _ => true, cancellationToken: Cancellation).ToListAsync(Cancellation);
        }

        Assert.Contains("'Pilot'", Assert.Single(_warnings), StringComparison.Ordinal);
        Assert.Empty(Calls("v4ListWorkspaceUsers"));
    }

    [Fact]
    public async Task V2_lists_own_memberships_alone()
    {
        FrameioClient legacy = Connect(FrameioCredential.FromToken(Studio.Token), generation: ApiGeneration.V2);
        ListedPeople people = new(legacy, new AccountDirectory(Studio.Account), _warnings.Add);

        List<FrameioWorkspaceMember> members = await people
            .InAsync(Workspace(Studio.Dailies, "Dailies"), _ => true, Cancellation).ToListAsync(Cancellation);
        List<FrameioCollaborator> guests = await people
            .OnAsync(Pilot, _ => true, isOwnOnly: true, Cancellation).ToListAsync(Cancellation);

        Assert.NotEmpty(members);
        Assert.NotEmpty(guests);
        Assert.All(members.Select(member => member.Via).Concat(guests.Select(guest => guest.Via)), via =>
            Assert.Equal("Direct", via));
        Assert.Equal(2, Log.Count);
    }

    private static FrameioProject Pilot => Project(Studio.Pilot, "Pilot", Studio.Dailies, "Dailies");

    private static FaultAction FaultOf(int status) =>
        status == 0 ? new ClaimTotalFault { More = 1 } : new StatusFault { Code = status };

    private ListedPeople Begin() => new(Client, new AccountDirectory(Studio.Account), _warnings.Add);

    private async Task<List<FrameioWorkspaceMember>> InDailiesAsync(Func<string?, bool> isWanted) =>
        await Begin().InAsync(Workspace(Studio.Dailies, "Dailies"), isWanted, Cancellation).ToListAsync(Cancellation);

    private async Task<List<FrameioCollaborator>> OnPilotAsync(bool isOwnOnly = false) =>
        await Begin().OnAsync(Pilot, _ => true, isOwnOnly, Cancellation).ToListAsync(Cancellation);
}
