using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.V2;

namespace Frameio.Client.Tests.Transport.Legacy;

/// <summary>
/// V2 is announced to end. Nobody must conclude from its silence that a person or a workspace is gone.
/// </summary>
public class LegacyEndTests : LegacyTest
{
    private const string NotFound = """
        {"code":404,"message":"Not Found",
         "errors":[{"code":404,"status":404,"title":"Not Found","detail":"Moved, deleted or never there"}]}
        """;

    [Theory]
    [InlineData(LegacyApi.Gone)]
    [InlineData(LegacyApi.NotFound)]
    public async Task Every_call_says_that_V2_is_over_and_what_to_do(LegacyApi end)
    {
        Server.LegacyApi = end;
        foreach ((string name, Func<Task> call) in EveryCall())
        {
            FrameioException failure = await Failure.OfAsync(FrameioErrorKind.EndpointUnavailable, call);
            Assert.True(
                failure.Message.Contains("connect to V4", StringComparison.Ordinal), $"{name}: {failure.Message}");
            Assert.Equal(end == LegacyApi.Gone ? 410 : 404, failure.StatusCode);
        }
    }

    [Fact]
    public async Task A_404_is_a_404_while_V2_knows_who_is_asking_which_it_is_asked_after_each()
    {
        for (int row = 0; row < 5; row++)
        {
            await Failure.OfAsync(FrameioErrorKind.RejectedByServer, () => RemoveAsync($"nobody{row}@nowhere.example"));
        }

        Server.LegacyApi = LegacyApi.NotFound;
        await Failure.OfAsync(FrameioErrorKind.EndpointUnavailable, () => RemoveAsync("nobody@nowhere.example"));

        Assert.Equal(6, Calls("v2GetMe").Count);
    }

    [Theory]
    [InlineData(503, FrameioErrorKind.ServerFault)]
    [InlineData(401, FrameioErrorKind.TokenRejected)]
    public async Task Where_it_can_not_be_found_out_that_is_what_is_told(int status, FrameioErrorKind kind)
    {
        Break("v2GetMe", new StatusFault { Code = status }, times: null);

        await Failure.OfAsync(kind, () => RemoveAsync("nobody@nowhere.example"));
    }

    [Fact]
    public async Task A_removal_whose_answer_was_lost_is_done_when_the_second_one_finds_nothing()
    {
        Break("v2RemoveCollaborator", new LostAnswerFault());

        Assert.Null(await RemoveAsync("ines@agency.example"));

        Assert.Equal([200, 404], Calls("v2RemoveCollaborator").Select(call => call.Status));
        Assert.DoesNotContain(
            Server.State.Snapshot().Project(Studio.Pilot).Collaborators, person => person.UserId == Studio.Ines);
    }

    [Fact]
    public async Task A_lost_removal_proves_nothing_when_V2_can_not_say_whether_it_is_there()
    {
        Break("v2RemoveCollaborator", new LostAnswerFault());
        Break("v2GetMe", new StatusFault { Code = 503 }, times: null);

        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, () => RemoveAsync("ines@agency.example"));

        Assert.Equal(503, failure.StatusCode);
    }

    [Fact]
    public async Task A_withdrawal_whose_answer_was_lost_is_done_when_the_second_one_finds_nothing()
    {
        string id = Server.State.Snapshot().Project(Studio.Pilot).Pending[0].Id;
        Break("v2CancelPendingCollaborator", new LostAnswerFault());

        Assert.Null(await WithdrawAsync(id));

        Assert.Empty(Server.State.Snapshot().Project(Studio.Pilot).Pending);
    }

    [Fact]
    public async Task A_member_whose_removal_was_lost_has_a_record_all_the_same()
    {
        Break("v2RemoveTeamMember", new LostAnswerFault());

        Grant record = (await Legacy.Workspaces.People.TakeAsync(
            Studio.Account, Dailies.Id, Person("ines@agency.example"), cancellationToken: Cancellation))!;

        Assert.Equal(Studio.Ines, record.SubjectId);
        Assert.Equal([200, 200], Calls("v2RemoveTeamMember").Select(call => call.Status));
    }

    [Fact]
    public async Task A_lost_removal_proves_nothing_when_the_404_after_it_is_V2s_end()
    {
        Break("v2RemoveCollaborator", new CutFault());
        Answer("v2RemoveCollaborator", NotFound, 404);
        Answer("v2GetMe", NotFound, 404);

        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, () => RemoveAsync("ines@agency.example"));

        Assert.Contains("connect to V4", failure.Message, StringComparison.Ordinal);
        Assert.Contains(
            Server.State.Snapshot().Project(Studio.Pilot).Collaborators, person => person.UserId == Studio.Ines);
    }

    [Fact]
    public async Task A_lost_removal_proves_nothing_when_V2_says_after_it_that_it_is_gone()
    {
        Break("v2RemoveCollaborator", new LostAnswerFault());
        Break("v2RemoveCollaborator", new StatusFault { Code = 410 });

        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, () => RemoveAsync("ines@agency.example"));
    }

    [Theory]
    [InlineData("""{"errors":[{"detail":"no route found for GET /v2/me (FrameioWeb.Router)"}]}""", "application/json")]
    [InlineData("<html>Not found</html>", "text/html")]
    public async Task Whatever_words_the_404_has(string body, string contentType)
    {
        Answer("v2ListTeamMembers", body, 404, contentType);
        Answer("v2GetMe", body, 404, contentType);

        await Failure.OfAsync(
            FrameioErrorKind.EndpointUnavailable,
            () => Legacy.Workspaces
                .ListMembersAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation).AsTask());
    }

    private IEnumerable<(string Name, Func<Task> Call)> EveryCall() =>
    [
        ("profile", () => Legacy.Accounts.GetProfileAsync(Cancellation)),
        ("accounts", () => Legacy.Accounts.ListAsync(Cancellation).ToListAsync(Cancellation).AsTask()),
        (
            "workspaces",
            () => Legacy.Workspaces.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation).AsTask()),
        (
            "members",
            () => Legacy.Workspaces
                .ListMembersAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation).AsTask()),
        (
            "invite",
            () => Legacy.Workspaces.People.GiveAsync(Studio.Account, Dailies.Id, Person(Awkward), null, Cancellation)),
        (
            "remove member",
            () => Legacy.Workspaces.People.TakeAsync(
                Studio.Account, Dailies.Id, Person("ines@agency.example"), cancellationToken: Cancellation)),
        (
            "projects",
            () => Legacy.Projects.ListAsync(Studio.Account, Dailies, Cancellation).ToListAsync(Cancellation).AsTask()),
        (
            "all projects",
            () => Legacy.Projects.ListAllAsync(Studio.Account, [], Cancellation).ToListAsync(Cancellation).AsTask()),
        (
            "collaborators",
            () => Legacy.Projects
                .ListCollaboratorsAsync(Studio.Account, Pilot, Cancellation).ToListAsync(Cancellation).AsTask()),
        (
            "pending",
            () => Legacy.Projects
                .ListPendingAsync(Studio.Account, Pilot, Cancellation).ToListAsync(Cancellation).AsTask()),
        (
            "add collaborator",
            () => Legacy.Projects.People.GiveAsync(Studio.Account, Pilot.Id, Person(Awkward), null, Cancellation)),
        ("remove collaborator", () => RemoveAsync("ines@agency.example")),
        (
            "withdraw",
            () => WithdrawAsync(Studio.Nobody)),
    ];

    private Task<Grant?> WithdrawAsync(string invitation) => Legacy.Projects.People.TakeAsync(
        Studio.Account,
        Studio.Pilot,
        Person(Awkward),
        new Grant { IsPending = true, RecordId = invitation },
        Cancellation);

    private Task<Grant?> RemoveAsync(string email) =>
        Legacy.Projects.People.TakeAsync(Studio.Account, Pilot.Id, Person(email), cancellationToken: Cancellation);
}
