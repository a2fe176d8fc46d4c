namespace Frameio.Sandbox.Tests.Umapi;

/// <summary>The call that changes people, and its partial success.</summary>
public class ActionTests : UmapiTest
{
    private const string New = "new@freelance.example";

    [Fact]
    public async Task Somebody_new_is_made_licensed_and_grouped_in_one_command()
    {
        await StartAsync();

        RawAnswer answer = await ActAsync(Of(New, Create(New), Add(Profile, "Graders")));

        Assert.Equal("200 success 1/0", Outline(answer));
        Assert.Contains(New, Licensed);
        Assert.Equal([New], Organization.Group("Graders").Members);
        Assert.Equal(1, Organization.Created[New]);
        Assert.NotNull(Listed(New)?.Id);
    }

    [Fact]
    public async Task Each_command_ends_for_itself_and_keeps_the_steps_before_its_mistake()
    {
        await StartAsync();

        RawAnswer answer = await ActAsync(string.Join(
            ",",
            Of(New, Create(New), Add("Nobody's")),
            Of("nobody@client.example", Add(Profile)),
            Of("pia@partner.example", Create("pia@partner.example")),
            Of("chloe@northlight.example", Create("chloe@northlight.example")),
            Of("x@client.example", Federate("x@client.example")),
            Of("y@northlight.example", Federate("y@northlight.example", country: "se")),
            Of("grace+dailies@agency.example", Create("grace+dailies@agency.example", option: null)),
            Of("ines@agency.example", Add("Partners")),
            Of("bad", Create("bad")),
            Of("ok@client.example", Create("ok@client.example"), Add(Profile))));

        Assert.Equal(
            "200 partial 1/9 0.1:error.group.not_found 1.0:error.user.nonexistent "
                + "2.0:error.user.belongs_to_another_org 3.0:error.user.type_mismatch "
                + "4.0:error.domain.trust.nonexistent 5.0:error.country.invalid 6.0:error.user.already_in_org "
                + "7.0:error.usergroup.readonly.update 8.0:error.user.email.invalid",
            Outline(answer));
        Assert.Equal($"r-{New}", (string?)answer.Json["errors"]![0]!["requestID"]);
        Assert.Equal(New, (string?)answer.Json["errors"]![0]!["user"]);
        Assert.Contains(Organization.Users, user => user.Email == New);
    }

    [Fact]
    public async Task Nobody_is_made_twice()
    {
        await StartAsync();

        await ActAsync(Of(New, Create(New)));
        RawAnswer again = await ActAsync(Of(New, Create(New), Add(Profile)));

        Assert.Equal("200 success 1/0", Outline(again));
        Assert.Equal(1, Organization.Created[New]);
    }

    [Fact]
    public async Task A_test_changes_nothing_and_has_its_blind_spots()
    {
        await StartAsync(quota: 0);

        RawAnswer answer = await ActAsync(
            string.Join(
                ",",
                Of(New, Create(New), Add(Profile)),
                Of("nobody@client.example", Add(Profile)),
                Of("grace+dailies@agency.example", Create("grace+dailies@agency.example", option: null)),
                Of("y@client.example", Federate("y@client.example")),
                Of("z@client.example", Create("z@client.example"), Add("Nobody's"))),
            isTest: true);

        Assert.Equal(
            "200 partial 0/2 3.0:error.domain.trust.nonexistent 4.1:error.group.not_found", Outline(answer));
        Assert.Equal(3, (int)answer.Json["completedInTestMode"]!);
        Assert.DoesNotContain(Organization.Users, user => user.Email == New);
        Assert.Empty(Organization.Created);
    }

    [Fact]
    public async Task Ten_commands_are_the_most_and_so_are_ten_groups()
    {
        await StartAsync();
        string[] many = [.. Enumerable.Range(1, 11).Select(number => $"{number}@client.example")];

        RawAnswer refused = await ActAsync(string.Join(",", many.Select(email => Of(email, Create(email)))));
        RawAnswer groups = await ActAsync(Of(New, Create(New), Add([.. many])));

        Assert.Equal(400, refused.Status);
        Assert.DoesNotContain(Organization.Users, user => many.Contains(user.Email));
        Assert.Equal("200 error 0/1 0.1:error.command.add_remove.list_too_long", Outline(groups));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"user":"a@client.example"}""")]
    [InlineData("""{"user":"a@client.example","do":[]}""")]
    [InlineData("""{"user":"a@client.example","do":[{"dance":{}}]}""")]
    [InlineData("""{"user":"a@client.example","do":[{"add":{"group":["Graders"]}},{"addAdobeID":{}}]}""")]
    [InlineData("""{"user":"a@client.example","do":[{"removeFromOrg":{}},{"add":{"group":["Graders"]}}]}""")]
    [InlineData("""{"user":"a@client.example","do":[{"add":{}}]}""")]
    [InlineData("""{"user":"a@client.example","usergroup":"Graders","do":[{"add":{"group":["Graders"]}}]}""")]
    [InlineData("""{"user":"a@client.example","surprise":1,"do":[{"add":{"group":["Graders"]}}]}""")]
    public async Task What_can_not_be_meant_is_its_commands_mistake(string command)
    {
        await StartAsync();

        RawAnswer answer = await ActAsync($"{command},{Of(New, Create(New))}");

        Assert.StartsWith("200 partial 1/1 0.0:error.command.malformed", Outline(answer), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[")]
    public async Task What_is_no_list_of_commands_is_refused_whole(string body)
    {
        await StartAsync();

        RawAnswer answer = await SendAsync(HttpMethod.Post, $"/action/{Org}", body);

        Assert.Equal((400, "error.request.malformed"), (answer.Status, (string?)answer.Json["result"]));
    }

    [Fact]
    public async Task Whoever_leaves_a_profile_keeps_the_others()
    {
        await StartAsync();
        const string Nora = "nora@northlight.example";
        await ActAsync(Of(Nora, Add(Profile)));

        RawAnswer answer =
            await ActAsync($"{Of(Nora, Remove(Profile))},{Of("ines@agency.example", Remove("Graders"))}");

        Assert.Equal("200 success 2/0", Outline(answer));
        Assert.Equal([Nora], Organization.Group("All Apps").Members);
        Assert.False(Listed(Nora)!.Active);
    }

    [Fact]
    public async Task Whoever_leaves_the_organisation_is_in_no_group_any_more_and_a_stranger_may_leave_too()
    {
        await StartAsync();
        const string Leave = """{"removeFromOrg":{"deleteAccount":false}}""";

        RawAnswer answer = await ActAsync(
            $"{Of("ines@agency.example", Leave)},{Of("stranger@client.example", Leave)}");

        Assert.Equal("200 success 2/0", Outline(answer));
        Assert.DoesNotContain("ines@agency.example", Licensed);
        Assert.False(Listed("ines@agency.example")!.Active);
    }

    [Fact]
    public async Task What_is_synced_from_elsewhere_takes_and_loses_nobody_and_moves_them_between_groups()
    {
        await StartAsync(organization => organization with { ManagedElsewhere = true });

        RawAnswer answer = await ActAsync(string.Join(
            ",",
            Of(New, Create(New), Add(Profile)),
            Of("ines@agency.example", """{"removeFromOrg":{}}"""),
            Of("nora@northlight.example", Add(Profile))));

        Assert.Equal(
            "200 partial 1/2 0.0:error.internal.create_failed 1.0:error.internal.delete_failed", Outline(answer));
    }

    [Fact]
    public async Task User_groups_can_be_made_filled_and_deleted()
    {
        await StartAsync();
        static string Group(string step) => $$"""{"usergroup":"Colour","do":[{{step}}]}""";

        Assert.Equal("200 success 1/0", Outline(await ActAsync(Group("""{"createUserGroup":{}}"""))));
        await ActAsync(Group("""{"add":{"user":["ines@agency.example"]}}"""));
        Assert.Equal(["ines@agency.example"], Organization.Group("Colour").Members);
        await ActAsync(Group("""{"remove":{"user":["ines@agency.example"]}}"""));
        Assert.Empty(Organization.Group("Colour").Members);
        Assert.Equal("200 success 1/0", Outline(await ActAsync(Group("""{"deleteUserGroup":{}}"""))));
        Assert.DoesNotContain(Organization.Groups, group => group.Name == "Colour");
    }

    [Fact]
    public async Task The_log_names_the_steps_and_tells_what_must_never_be_sent()
    {
        await StartAsync();

        await ActAsync(
            Of("ines@agency.example", """{"remove":"all"}""", """{"removeFromOrg":{"deleteAccount":true}}"""));
        await ActAsync(Of(New, Create(New), """{"removeFromOrg":{"deleteAccount":false}}"""));

        Assert.Equal(
            [["remove:all", "removeFromOrg:deleteAccount"], ["addAdobeID", "removeFromOrg"]],
            Server.Log.Snapshot().Where(entry => entry.Operation == "umapiAction").Select(entry => entry.Steps!));
    }
}
