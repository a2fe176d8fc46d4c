using System.Text.Json.Nodes;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Logging;

namespace Frameio.Client.Tests.Groups;

public class GroupCallTests : SandboxTest
{
    [Fact]
    public async Task Groups_are_listed_with_who_manages_them()
    {
        List<FrameioGroup> groups =
            await Client.Groups.ListAsync(Studio.Account, Cancellation).ToListAsync(Cancellation);

        FrameioGroup editors = groups.Single(group => group.Name == "Editors");
        Assert.Equal(
            (Studio.Editors, "smile", 3, "frame", null),
            (editors.Id, editors.Emoji, editors.MemberCount, editors.Source, editors.SyncStatus));
        Assert.Equal((Studio.Ana, 2026), (editors.CreatorId, editors.CreatedAt?.Year));
        FrameioGroup synced = groups.Single(group => group.Name == "Adobe Sync");
        Assert.Equal(("adobe", "completed", null), (synced.Source, synced.SyncStatus, synced.CreatorId));
        Assert.Equal(("GET", Studio.Groups, null), Line(Assert.Single(Log)));
    }

    [Fact]
    public async Task One_group_is_read_by_its_id()
    {
        FrameioGroup group = await Client.Groups.GetAsync(Studio.Account, Studio.Reviewers, Cancellation);

        Assert.Equal(("Reviewers", "eyes", 1), (group.Name, group.Emoji, group.MemberCount));
        Assert.Equal(("GET", $"{Studio.Groups}/{Studio.Reviewers}", null), Line(Assert.Single(Log)));
    }

    [Fact]
    public async Task A_group_is_created_with_its_name_and_emoji_and_nothing_else()
    {
        FrameioGroup group = await Client.Groups.CreateAsync(Studio.Account, "Grüße & <b>", "🎬", Cancellation);

        Assert.Equal(("Grüße & <b>", "🎬", 0), (group.Name, group.Emoji, group.MemberCount));
        Assert.Equal("Grüße & <b>", Server.State.Snapshot().Group(group.Id).Name);
        Assert.Equal(("POST", Studio.Groups, null), Line(Assert.Single(Log)));
        Assert.Equal(201, Log[0].Status);
        AssertBody("""{"data":{"name":"Grüße & <b>","emoji":"🎬"}}""");
    }

    [Theory]
    [InlineData("\uFEFF Cutters\u00A0", "Cutters")]
    [InlineData("Day\tand\u00A0night \u200B", "Day and\u00A0night")]
    public async Task A_name_is_stored_without_what_nobody_sees(string name, string stored)
    {
        FrameioGroup made = await Client.Groups.CreateAsync(Studio.Account, name, "smile", Cancellation);
        FrameioGroup renamed =
            await Client.Groups.UpdateAsync(Studio.Account, Studio.Editors, name, null, Cancellation);

        Assert.Equal((stored, stored), (made.Name, renamed.Name));
        Assert.Equal(stored, Server.State.Snapshot().Group(Studio.Editors).Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0\uFEFF")]
    public async Task A_blank_name_is_given_to_nothing(string name)
    {
        await Failure.OfAsync(
            FrameioErrorKind.InvalidName,
            () => Client.Groups.CreateAsync(Studio.Account, name, "smile", Cancellation));
        await Failure.OfAsync(
            FrameioErrorKind.InvalidName,
            () => Client.Groups.UpdateAsync(Studio.Account, Studio.Editors, name, "smile", Cancellation));

        Assert.Empty(Log);
    }

    [Theory]
    [InlineData("Cutters", null, """{"data":{"name":"Cutters"}}""")]
    [InlineData(null, "scissors", """{"data":{"emoji":"scissors"}}""")]
    [InlineData("Cutters", "scissors", """{"data":{"name":"Cutters","emoji":"scissors"}}""")]
    public async Task An_update_sends_only_what_is_given(string? name, string? emoji, string body)
    {
        FrameioGroup group = await Client.Groups.UpdateAsync(Studio.Account, Studio.Editors, name, emoji, Cancellation);

        Assert.Equal((name ?? "Editors", emoji ?? "smile"), (group.Name, group.Emoji));
        Assert.Equal(("PATCH", $"{Studio.Groups}/{Studio.Editors}", null), Line(Assert.Single(Log)));
        AssertBody(body);
    }

    [Fact]
    public async Task A_group_is_deleted_through_the_experimental_router()
    {
        await Client.Groups.DeleteAsync(Studio.Account, Studio.Editors, Cancellation);

        Assert.DoesNotContain(Server.State.Snapshot().Accounts[0].Groups, group => group.Id == Studio.Editors);
        Assert.Equal(("DELETE", $"{Studio.Groups}/{Studio.Editors}", "experimental"), Line(Assert.Single(Log)));
        Assert.Equal(204, Log[0].Status);
        Assert.Empty(Exchanges[0].RequestBody);
    }

    [Fact]
    public async Task Members_are_listed_with_the_group_they_are_in()
    {
        FrameioGroup editors = await Client.Groups.GetAsync(Studio.Account, Studio.Editors, Cancellation);
        List<FrameioGroupMember> members =
            await Client.Groups.ListMembersAsync(Studio.Account, editors, Cancellation).ToListAsync(Cancellation);

        Assert.All(members, member => Assert.Equal((Studio.Editors, "Editors"), (member.GroupId, member.GroupName)));
        FrameioGroupMember chloe = members.Single(member => member.UserId == Studio.Chloe);
        Assert.Equal(("Chloé Martin", "chloe@northlight.example", true), (chloe.Name, chloe.Email, chloe.Active));
        Assert.False(members.Single(member => member.UserId == Studio.JonasDeactivated).Active);
        Assert.Equal(("GET", Studio.EditorsUsers, "experimental"), Line(Log[1]));
    }

    [Fact]
    public async Task Members_are_added_in_one_call_with_nothing_but_their_ids()
    {
        await Client.Groups.AddMembersAsync(
            Studio.Account, Studio.Reviewers, [Studio.Ana, Studio.Chloe, Studio.Ines], Cancellation);

        Assert.Equal([Studio.Ines, Studio.Ana, Studio.Chloe], Server.State.Snapshot().Group("Reviewers").MemberIds);
        Assert.Equal(("POST", Studio.ReviewersUsers, "experimental"), Line(Assert.Single(Log)));
        Assert.Equal((204, 3), (Log[0].Status, Log[0].UserIds));
        AssertBody($$$"""{"data":{"user_ids":["{{{Studio.Ana}}}","{{{Studio.Chloe}}}","{{{Studio.Ines}}}"]}}""");
    }

    [Fact]
    public async Task A_member_is_removed_by_a_call_of_its_own()
    {
        await Client.Groups.RemoveMemberAsync(Studio.Account, Studio.Editors, Studio.Chloe, Cancellation);

        Assert.DoesNotContain(Studio.Chloe, Server.State.Snapshot().Group("Editors").MemberIds);
        Assert.Equal(("DELETE", $"{Studio.EditorsUsers}/{Studio.Chloe}", "experimental"), Line(Assert.Single(Log)));
        Assert.Equal(204, Log[0].Status);
    }

    private static (string Method, string Path, string? ApiVersion) Line(LogEntry entry) =>
        (entry.Method, entry.Path, entry.ApiVersion);

    private void AssertBody(string json)
    {
        Assert.True(
            JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(Exchanges[^1].RequestBody)),
            Exchanges[^1].RequestBody);
        Assert.Equal("application/json", Exchanges[^1].RequestHeaders["Content-Type"]);
    }
}
