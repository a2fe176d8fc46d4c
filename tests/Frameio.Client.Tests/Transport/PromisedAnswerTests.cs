using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;

namespace Frameio.Client.Tests.Transport;

/// <summary>
/// A success is the status and the shape that the operation promises. What isn't may be the answer to a change that was
/// applied, or of somebody in between: nobody knows.
/// </summary>
public class PromisedAnswerTests : LegacyTest
{
    private const string Role = """{"data":{"role":"editor"}}""";
    private const string Member = """{"_type":"team_member","id":"record-1","user_id":"user-1","role":"member"}""";
    private const string Invitation = """{"_type":"pending_collaborator","id":"record-1","email":"a@b.example"}""";

    public static TheoryData<int, string> NoSuccess =>
    [
        (200, """{"errors":[{"detail":"No"}]}"""), (200, """{"message":"maintenance"}"""), (200, "{}"), (200, "[]"),
        (200, "null"), (200, ""), (200, "<html>maintenance</html>"), (200, """{"data":null}"""),
        (200, """{"data":{}}"""), (200, """{"data":{"role":""}}"""), (200, """{"id":"record-1"}"""),
        (200, """{"_type":"user","id":"user-1","email":"a@b.example"}"""),
        (202, "{}"), (202, Role), (202, Member), (203, Role), (203, Member),
    ];

    [Theory]
    [MemberData(nameof(NoSuccess))]
    public async Task Nothing_else_counts_as_done_whatever_the_change(int status, string body)
    {
        foreach ((string operation, Func<Task> call) in Changes)
        {
            Answer(operation, body, status);
            FrameioException failure = await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, call);
            Assert.Equal(status, failure.StatusCode);
            Assert.Contains($"({status})", failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(Changes.Length, Log.Count);
    }

    [Fact]
    public async Task The_status_of_another_operation_is_none_of_this_one()
    {
        Answer("v4AddGroupUsers", "{}", 200);
        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, AddMembersAsync);

        Answer("v4CreateGroup", $$$"""{"data":{"id":"{{{Studio.Editors}}}"}}""", 200);
        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, CreateAsync);

        Answer("v4SetWorkspaceUserRole", Role, 201);
        await Failure.OfAsync(FrameioErrorKind.OutcomeUnknown, SetRoleAsync);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    public async Task V2_may_answer_a_record_with_either_status(int status)
    {
        Answer("v2AddTeamMember", Member, status);
        Answer("v2AddCollaborator", Invitation, status);

        Assert.False((await InviteToTeamAsync()).IsPending);
        Assert.True((await InviteToProjectAsync()).IsPending);
    }

    [Fact]
    public async Task A_reading_without_what_it_promises_is_no_change_to_be_in_doubt_about()
    {
        Answer("v4GetMe", "{}", 202);

        await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer, () => Client.Accounts.GetProfileAsync(Cancellation));
    }

    private (string Operation, Func<Task> Call)[] Changes =>
    [
        ("v4AddGroupUsers", AddMembersAsync),
        ("v4CreateGroup", CreateAsync),
        ("v4UpdateGroup", () => Client.Groups.UpdateAsync(Studio.Account, Studio.Editors, "A", null, Cancellation)),
        ("v4DeleteGroup", () => Client.Groups.DeleteAsync(Studio.Account, Studio.Editors, Cancellation)),
        (
            "v4RemoveGroupUser",
            () => Client.Groups.RemoveMemberAsync(Studio.Account, Studio.Editors, Studio.Chloe, Cancellation)),
        ("v4SetWorkspaceUserRole", SetRoleAsync),
        ("v4RemoveWorkspaceUser", () => Client.Workspaces.People.TakeAsync(
            Studio.Account, Dailies.Id, Person("ines@agency.example", Studio.Ines), cancellationToken: Cancellation)),
        ("v2AddTeamMember", InviteToTeamAsync),
        ("v2AddCollaborator", InviteToProjectAsync),
        ("v2RemoveTeamMember", () => Legacy.Workspaces.People.TakeAsync(
            Studio.Account, Dailies.Id, Person("ines@agency.example"), cancellationToken: Cancellation)),
        ("v2CancelPendingCollaborator", () => Legacy.Projects.People.TakeAsync(
            Studio.Account,
            Pilot.Id,
            Person(Awkward),
            new Grant { IsPending = true, RecordId = Studio.Nobody },
            Cancellation)),
    ];

    private Task AddMembersAsync() =>
        Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation);

    private Task CreateAsync() => Client.Groups.CreateAsync(Studio.Account, "A", "smile", Cancellation);

    private Task SetRoleAsync() => Client.Workspaces.People.GiveAsync(
        Studio.Account, Dailies.Id, Person("ines@agency.example", Studio.Ines), "editor", Cancellation);

    private Task<Grant> InviteToTeamAsync() =>
        Legacy.Workspaces.People.GiveAsync(Studio.Account, Dailies.Id, Person(Awkward), role: null, Cancellation);

    private Task<Grant> InviteToProjectAsync() =>
        Legacy.Projects.People.GiveAsync(Studio.Account, Pilot.Id, Person(Awkward), role: null, Cancellation);
}
