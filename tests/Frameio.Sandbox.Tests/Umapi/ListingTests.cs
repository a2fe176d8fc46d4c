using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Tests.Umapi;

/// <summary>What Frame.io makes of changes at Adobe, and when.</summary>
public class ListingTests : UmapiTest
{
    private const string New = "new@freelance.example";

    [Fact]
    public async Task Somebody_licensed_is_listed_later_and_has_an_id_later_still()
    {
        await StartAsync(organization => organization with { ListingDelayMs = 60_000, IdDelayMs = 30_000 });
        await ActAsync(Of(New, Create(New), Add(Profile, "Adobe Sync")));

        Assert.Null(Listed(New));
        Time.Advance(60_000);
        Assert.Equal((null, true), (Listed(New)!.Id, Listed(New)!.Active));
        Time.Advance(29_999);
        Assert.Null(Listed(New)!.Id);
        Time.Advance(1);
        Assert.NotNull(Listed(New)!.Id);
        Assert.Contains(Listed(New)!.Id, Server.State.Snapshot().Group("Adobe Sync").MemberIds);
    }

    [Fact]
    public async Task A_linked_group_has_those_of_the_user_group_who_are_licensed()
    {
        await StartAsync();
        const string Nora = "nora@northlight.example";

        await ActAsync($"{Of(Nora, Add("Adobe Sync"))},{Of("chloe@northlight.example", Add("Adobe Sync"))}");
        GroupSnapshot unlicensed = Server.State.Snapshot().Group("Adobe Sync");
        await ActAsync($"{Of(Nora, Add(Profile))},{Of("elena@northlight.example", Remove("Adobe Sync"))}");
        GroupSnapshot licensed = Server.State.Snapshot().Group("Adobe Sync");

        Assert.Equal([Studio.Elena, Studio.Chloe], unlicensed.MemberIds);
        Assert.Equal([Studio.Chloe, Listed(Nora)!.Id!], licensed.MemberIds);
    }

    [Fact]
    public async Task Who_is_beyond_the_quota_is_a_member_without_a_licence_until_one_is_free()
    {
        await StartAsync(quota: 10);

        Assert.Equal("200 success 1/0", Outline(await ActAsync(Of(New, Create(New), Add(Profile)))));
        Assert.Null(Listed(New));
        await ActAsync(Of("ben@northlight.example", Remove(Profile)));

        Assert.True(Listed(New)!.Active);
        Assert.False(Listed("ben@northlight.example")!.Active);
    }

    [Fact]
    public async Task Somebody_new_may_be_unknown_to_the_next_step_for_a_while()
    {
        await StartAsync(organization => organization with { UnknownDelayMs = 120_000 });

        RawAnswer at = await ActAsync(Of(New, Create(New), Add(Profile)));
        Time.Advance(120_000);
        RawAnswer later = await ActAsync(Of(New, Add(Profile)));

        Assert.Equal("200 error 0/1 0.1:error.user.nonexistent", Outline(at));
        Assert.Equal("200 success 1/0", Outline(later));
        Assert.Equal(1, Organization.Created[New]);
    }

    [Fact]
    public async Task An_organisation_can_be_changed_while_it_runs()
    {
        await StartAsync();
        using RawClient client = new(Server);
        string path = $"/_sandbox/organizations/{Org}";

        RawAnswer edited = await client.PostAsync(
            path, """{"listing_delay_ms":1000,"managed_elsewhere":true,"quotas":{"Frame.io Enterprise":11}}""");
        RawAnswer unknown = await client.PostAsync(path, """{"quotas":{"Nothing":11}}""");
        RawAnswer state = await client.GetAsync("/_sandbox/state");

        Assert.Equal((204, 404), (edited.Status, unknown.Status));
        Assert.True((bool)state.Json["organizations"]![0]!["managed_elsewhere"]!);
        Assert.Equal(11, Organization.Group(Profile).Quota);
    }
}
