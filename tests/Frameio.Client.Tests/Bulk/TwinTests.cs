using Frameio.Client.Access;
using Frameio.Client.Authentication;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;

namespace Frameio.Client.Tests.Bulk;

/// <summary>
/// Users who share an address, in whatever spelling: nobody is meant by it, but for one who came back.
/// </summary>
public class TwinTests : SandboxTest
{
    private const string Plain = "anna@x.example";
    private const string Capital = "Anna@x.example";
    private const string Invisible = "an\u200Bna@x.example";
    private const string Munich = "anna@münchen.example";
    private const string MunichInAscii = "anna@xn--mnchen-3ya.example";

    [Theory]
    [InlineData(Plain, Plain, Plain)]
    [InlineData(Plain, Capital, Plain)]
    [InlineData(Plain, Capital, "ANNA@x.example")]
    [InlineData(Plain, Invisible, Plain)]
    [InlineData(Plain, Invisible, Invisible)]
    [InlineData(Invisible, "a\u200Dnna@x.example", Plain)]
    [InlineData(Munich, MunichInAscii, Munich)]
    [InlineData(MunichInAscii, Munich, "Anna <ANNA@MÜNCHEN.example>")]
    public async Task Two_active_users_of_one_address_are_told_by_their_ids(string chloe, string elena, string text)
    {
        List(chloe, elena);

        FrameioException failure = await Failure.OfAsync(FrameioErrorKind.UserAmbiguous, () => FindAsync(text));

        Assert.Contains(Studio.Chloe, failure.Message, StringComparison.Ordinal);
        Assert.Contains(Studio.Elena, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_active_twin_that_only_looks_alike_does_not_stand_in_for_somebody_deactivated()
    {
        List(Plain, Invisible, chloeIsActive: false);

        Assert.Equal(Studio.Chloe, (await FindAsync(Plain)).Id);
    }

    [Theory]
    [InlineData(Plain, Capital)]
    [InlineData(Munich, MunichInAscii)]
    public async Task One_person_s_active_record_counts_also_in_another_spelling(string chloe, string elena)
    {
        List(chloe, elena, chloeIsActive: false);

        Assert.Equal(Studio.Elena, (await FindAsync(chloe)).Id);
    }

    [Theory]
    [InlineData(AccessChange.Grant)]
    [InlineData(AccessChange.Revoke)]
    public async Task Nobody_of_the_two_is_put_into_a_group_or_a_place_or_taken_out(AccessChange change)
    {
        List(Plain, Capital, times: null);
        foreach (PlaceKind kind in new[] { PlaceKind.Group, PlaceKind.Workspace, PlaceKind.Project })
        {
            string place = kind == PlaceKind.Group ? "Editors" : kind == PlaceKind.Project ? "Finale" : "Dailies";
            using KindRun run = new(new(kind), Client, new AccountDirectory(Studio.Account), change);
            InputRow row = new() { Number = 1, Place = place, Subject = Plain };

            FrameioException? error = (await run.PlanAsync(row, Cancellation)).Outcome?.Error;

            Assert.Equal(FrameioErrorKind.UserAmbiguous, error?.Kind);
            Assert.Contains(Studio.Chloe, error!.Message, StringComparison.Ordinal);
            Assert.Contains(Studio.Elena, error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(PlaceKind.Workspace, "v2ListTeamMembers", AccessChange.Grant)]
    [InlineData(PlaceKind.Workspace, "v2ListTeamMembers", AccessChange.Revoke)]
    [InlineData(PlaceKind.Project, "v2ListCollaborators", AccessChange.Grant)]
    [InlineData(PlaceKind.Project, "v2ListCollaborators", AccessChange.Revoke)]
    public async Task Nor_on_V2(PlaceKind kind, string list, AccessChange change)
    {
        string type = kind == PlaceKind.Workspace ? "team_member" : "collaborator";
        Answer(list, $"[{Member(type, Studio.Chloe, Plain)},{Member(type, Studio.Elena, Capital)}]");
        FrameioClient legacy =
            Connect(FrameioCredential.FromToken(Studio.Token), generation: ApiGeneration.V2);
        using KindRun run = new(new(kind), legacy, new AccountDirectory(Studio.Account), change);
        InputRow row =
            new() { Number = 1, Place = kind == PlaceKind.Workspace ? "Dailies" : "Finale", Subject = Plain };

        FrameioException? error = (await run.PlanAsync(row, Cancellation)).Outcome?.Error;

        Assert.Equal(FrameioErrorKind.UserAmbiguous, error?.Kind);
        Assert.Contains(Studio.Chloe, error!.Message, StringComparison.Ordinal);
        Assert.Contains(Studio.Elena, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_user_who_is_listed_twice_is_one()
    {
        Answer("v4ListAccountUsers", Page(User(Studio.Chloe, Plain, true), User(Studio.Chloe, Capital, true)));

        Assert.Equal(Studio.Chloe, (await FindAsync("ANNA@x.example")).Id);
    }

    private Task<FrameioUser> FindAsync(string text) => new AccountDirectory(Studio.Account)
        .FindUserAsync(Client, text, AccountDirectory.Mark(), Cancellation).AsTask();

    private void List(string chloe, string elena, bool chloeIsActive = true, int? times = 1) => Answer(
        "v4ListAccountUsers",
        Page(User(Studio.Chloe, chloe, chloeIsActive), User(Studio.Elena, elena, true)),
        times: times);

    private static string Page(params string[] users) =>
        $$$"""{"data":[{{{string.Join(",", users)}}}],"links":{"next":null}}""";

    private static string Member(string type, string id, string email) => $$$"""
        {
          "_type": "{{{type}}}", "id": "{{{Guid.NewGuid()}}}", "user_id": "{{{id}}}", "email": "{{{email}}}",
          "role": "member"
        }
        """;

    private static string User(string id, string email, bool isActive)
    {
        string active = isActive ? "true" : "false";
        return $$$"""{"role":"member","user":{"active":{{{active}}},"id":"{{{id}}}","email":"{{{email}}}"}}""";
    }
}
