using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Transport.Legacy;

/// <summary>What V2's refusals say, and what V2 isn't asked at all.</summary>
public class LegacyRefusalTests : LegacyTest
{
    [Theory]
    [InlineData(
        402,
        """
        {"code":402,"message":"Usage exceeded",
         "errors":[{"code":402,"status":402,"title":"Usage exceeded","detail":"Plan limit reached"}]}
        """,
        "Usage exceeded: Plan limit reached")]
    [InlineData(409, """{"code":409,"message":"Conflict","errors":[{"detail":"Exists"}]}""", "Exists")]
    [InlineData(
        422, """{"code":422,"message":"Invalid arguments","errors":[{"title":"Only a title"}]}""", "Only a title")]
    [InlineData(422, """{"code":422,"message":"Only a message","errors":[]}""", "Only a message")]
    [InlineData(422, """{"message":"Only a message"}""", "Only a message")]
    [InlineData(422, """{"errors":[{"title":"A","detail":"1"},{"detail":"2"}]}""", "A: 1; 2")]
    [InlineData(422, "plain words", "'plain words'")]
    public async Task The_servers_words_are_kept(int status, string body, string words)
    {
        Answer("v2AddTeamMember", body, status);

        FrameioException failure = await Failure.OfAsync(FrameioErrorKind.RejectedByServer, InviteAsync);

        Assert.EndsWith($": {words}", failure.Message, StringComparison.Ordinal);
        Assert.Equal(status, failure.StatusCode);
        Assert.Empty(Server.State.Snapshot().Mails);
    }

    [Theory]
    [InlineData(401, FrameioErrorKind.TokenRejected)]
    [InlineData(403, FrameioErrorKind.Forbidden)]
    public async Task A_refusal_at_the_door_is_told_as_on_V4(int status, FrameioErrorKind kind)
    {
        Answer("v2AddTeamMember", """{"code":0,"message":"No","errors":[]}""", status);

        await Failure.OfAsync(kind, InviteAsync);
    }

    [Fact]
    public async Task What_only_V4_has_is_refused_before_anything_is_sent()
    {
        (string Resource, Func<Task> Call)[] calls =
        [
            (
                "users",
                () => Legacy.Users
                    .ListAsync(Studio.Account, cancellationToken: Cancellation).ToListAsync(Cancellation).AsTask()),
            (
                "groups",
                async () => await Legacy.Groups.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation)),
            ("groups", () => Legacy.Groups.GetAsync(Studio.Account, Studio.Editors, Cancellation)),
            ("groups", () => Legacy.Groups.CreateAsync(Studio.Account, "A", "smile", Cancellation)),
            ("groups", () => Legacy.Groups.UpdateAsync(Studio.Account, Studio.Editors, "A", null, Cancellation)),
            ("groups", () => Legacy.Groups.DeleteAsync(Studio.Account, Studio.Editors, Cancellation)),
            (
                "groups",
                () => Legacy.Groups
                    .ListMembersAsync(Studio.Account, new FrameioGroup { Id = Studio.Editors }, Cancellation)
                    .ToListAsync(Cancellation).AsTask()),
            ("groups", () => Legacy.Groups.AddMembersAsync(Studio.Account, Studio.Editors, [Studio.Ana], Cancellation)),
            ("groups", () => Legacy.Groups.RemoveMemberAsync(Studio.Account, Studio.Editors, Studio.Ana, Cancellation)),
        ];
        foreach ((string resource, Func<Task> call) in calls)
        {
            FrameioException failure = await Failure.OfAsync(FrameioErrorKind.EndpointUnavailable, call);
            Assert.StartsWith($"V2 has no {resource}; connect to V4", failure.Message, StringComparison.Ordinal);
        }

        Assert.Empty(Log);
    }

    private Task InviteAsync() =>
        Legacy.Workspaces.People.GiveAsync(Studio.Account, Dailies.Id, Person(Awkward), role: null, Cancellation);
}
