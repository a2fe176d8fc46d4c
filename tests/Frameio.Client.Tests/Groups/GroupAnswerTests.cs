using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Groups;

public class GroupAnswerTests : SandboxTest
{
    [Fact]
    public async Task A_source_nobody_knows_yet_is_kept_as_text()
    {
        Answer("v4GetGroup", Group(source: "\"okta\"", rest: ""","sync_status":"paused","brand_new":[1]"""));

        FrameioGroup group = await Client.Groups.GetAsync(Studio.Account, Studio.Editors, Cancellation);

        Assert.Equal(("okta", "paused", 7, null), (group.Source, group.SyncStatus, group.MemberCount, group.CreatorId));
    }

    [Theory]
    [InlineData("get")]
    [InlineData("update")]
    [InlineData("delete")]
    [InlineData("members")]
    public async Task A_group_that_is_not_there_is_said_to_be_missing(string call)
    {
        FrameioException failure = await Failure.OfAsync(FrameioErrorKind.GroupNotFound, () => call switch
        {
            "get" => Client.Groups.GetAsync(Studio.Account, Studio.Nobody, Cancellation),
            "update" => Client.Groups.UpdateAsync(Studio.Account, Studio.Nobody, "A", null, Cancellation),
            "delete" => Client.Groups.DeleteAsync(Studio.Account, Studio.Nobody, Cancellation),
            _ => Client.Groups.ListMembersAsync(Studio.Account, new FrameioGroup { Id = Studio.Nobody }, Cancellation)
                .ToListAsync(Cancellation).AsTask(),
        });

        Assert.Equal(404, failure.StatusCode);
    }

    [Fact]
    public async Task A_404_to_a_change_of_members_may_mean_group_or_user_and_says_neither()
    {
        await Failure.OfAsync(
            FrameioErrorKind.RejectedByServer,
            () => Client.Groups.RemoveMemberAsync(Studio.Account, Studio.Editors, Studio.Ana, Cancellation));
        await Failure.OfAsync(
            FrameioErrorKind.RejectedByServer,
            () => Client.Groups.AddMembersAsync(Studio.Account, Studio.Nobody, [Studio.Ana], Cancellation));
    }

    [Fact]
    public async Task The_members_of_a_synced_group_are_forbidden_ground()
    {
        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.Forbidden,
            () => Client.Groups.AddMembersAsync(Studio.Account, Studio.AdobeSync, [Studio.Ana], Cancellation));

        Assert.Contains("source adobe", failure.Message);
    }

    [Fact]
    public async Task An_answer_without_data_is_unexpected()
    {
        Answer("v4GetGroup", "{}");
        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            () => Client.Groups.GetAsync(Studio.Account, Studio.Editors, Cancellation));

        Assert.Equal(200, failure.StatusCode);
    }

    [Theory]
    [InlineData("\"seven\"")]
    [InlineData("[]")]
    public async Task A_field_of_another_type_is_none_and_spoils_nothing(string count)
    {
        Answer("v4GetGroup", Group(count: count));

        Assert.Equal("Editors", (await Client.Groups.GetAsync(Studio.Account, Studio.Editors, Cancellation)).Name);
    }

    [Fact]
    public async Task A_group_without_an_id_is_unexpected()
    {
        Answer("v4GetGroup", """{"data":{"id":"..","name":"Editors"}}""");

        await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            () => Client.Groups.GetAsync(Studio.Account, Studio.Editors, Cancellation));
    }

    private static string Group(string source = "\"frame\"", string count = "7", string rest = "") => $$$"""
        {"data":{"id":"{{{Studio.Editors}}}","name":"Editors","emoji":"smile","member_count":{{{count}}},
        "source":{{{source}}},"creator_id":null,"created_at":"2026-01-05T10:00:00.000000Z","updated_at":null{{{rest}}}}}
        """;
}
