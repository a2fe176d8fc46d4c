using System.Text.Json.Nodes;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Tests.Umapi;

/// <summary>People and groups of an organisation, page by page.</summary>
public class ListTests : UmapiTest
{
    [Fact]
    public async Task People_come_two_thousand_a_page_and_a_page_past_the_end_repeats_the_last()
    {
        await StartAsync(organization => organization with
        {
            Users =
            [
                .. Enumerable.Range(1, 2500).Select(number => new SeedAdobeUser { Email = $"{number}@x.example" }),
            ],
        });

        RawAnswer first = await GetAsync($"/users/{Org}/0");
        RawAnswer last = await GetAsync($"/users/{Org}/1");
        RawAnswer past = await GetAsync($"/users/{Org}/7");

        Assert.Equal((2000, false), Page(first));
        Assert.Equal(("2510", "2", "0", "2000"), Headers(first));
        Assert.Equal((510, true), Page(last));
        Assert.Equal(last.Body, past.Body);

        static (int, bool) Page(RawAnswer answer) =>
            (answer.Json["users"]!.AsArray().Count, (bool)answer.Json["lastPage"]!);
        static (string, string, string, string) Headers(RawAnswer answer) => (
            answer.Headers["X-Total-Count"],
            answer.Headers["X-Page-Count"],
            answer.Headers["X-Current-Page"],
            answer.Headers["X-Page-Size"]);
    }

    [Fact]
    public async Task A_profile_tells_its_members_and_who_of_them_has_no_licence()
    {
        await StartAsync(quota: 3);
        string members = $"/users/{Org}/0/{Uri.EscapeDataString(Profile)}";

        Assert.Equal(10, (await PeopleAsync(members)).Count);
        Assert.Equal(
            ["ana@northlight.example", "ben@northlight.example", "chloe@northlight.example"],
            await PeopleAsync($"{members}?status=active"));
        Assert.Equal(7, (await PeopleAsync($"{members}?status=inactive&excludeGroups=true")).Count);
        Assert.Equal(3, (await PeopleAsync($"{members}?domain=AdobeID")).Count);
        Assert.Equal(404, (await GetAsync($"/users/{Org}/0/Nobody")).Status);
    }

    [Fact]
    public async Task One_person_is_found_whatever_the_case()
    {
        await StartAsync();

        JsonNode user = (await GetAsync($"/organizations/{Org}/users/ELENA@northlight.example")).Json["user"]!;
        RawAnswer nobody = await GetAsync($"/organizations/{Org}/users/nobody@northlight.example");

        Assert.Equal(("elena@northlight.example", "federatedID"), ((string?)user["email"], (string?)user["type"]));
        Assert.Equal([Profile, "Adobe Sync"], user["groups"]!.AsArray().Select(group => (string?)group));
        Assert.Equal((404, "error.user.not_found"), (nobody.Status, (string?)nobody.Json["result"]));
        Assert.Equal(404, (await GetAsync($"/organizations/{Org}/users/elena%40northlight.example?domain=x")).Status);
    }

    [Fact]
    public async Task Groups_tell_their_kind_and_their_licences_and_end()
    {
        await StartAsync();

        JsonArray groups = (await GetAsync($"/groups/{Org}/0")).Json["groups"]!.AsArray();
        RawAnswer past = await GetAsync($"/groups/{Org}/1");

        Assert.Equal(
            [
                "PRODUCT_PROFILE Frame.io Enterprise Frame.io 1500 10",
                "PRODUCT_PROFILE All Apps Creative Cloud All Apps 20 1",
                "USER_GROUP Graders   0", "USER_GROUP Partners   0", "USER_GROUP Adobe Sync   1",
            ],
            groups.Select(group => $"{group!["type"]} {group["groupName"]} {group["productName"]} "
                + $"{group["licenseQuota"]} {group["memberCount"]}"));
        Assert.Equal((200, "Not found"), (past.Status, (string?)past.Json["result"]));
    }

    private async Task<IReadOnlyList<string>> PeopleAsync(string path) =>
        [.. (await GetAsync(path)).Json["users"]!.AsArray().Select(user => (string)user!["email"]!)];
}
