using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Bulk;

public class AccountDirectoryTests : SandboxTest
{
    private readonly AccountDirectory _directory = new(Studio.Account);

    [Theory]
    [InlineData("chloe@northlight.example", Studio.Chloe)]
    [InlineData("  CHLOE@NorthLight.Example\u00A0", Studio.Chloe)]
    [InlineData("\uFEFFchloe@north\u200Blight.example", Studio.Chloe)]
    [InlineData(Studio.Chloe, Studio.Chloe)]
    [InlineData("8C0F4F86-6F6D-4F0E-9D55-0A3A52A6F002", Studio.Chloe)]
    [InlineData("jonas@northlight.example", Studio.JonasDeactivated)]
    [InlineData("liam@client.example", null)]
    [InlineData("Chloé Martin <chloe@northlight.example>", Studio.Chloe)]
    [InlineData("smtp:Chloe@northlight.example", Studio.Chloe)]
    [InlineData("(chloe@northlight.example)", Studio.Chloe)]
    public async Task A_user_is_found_by_address_or_id_however_it_is_written(string text, string? id) =>
        Assert.Equal(id, (await FindUserAsync(text)).Id);

    [Fact]
    public async Task A_user_is_found_by_the_Adobe_id()
    {
        Server.Load(Seeds.StudioWith(account => account with
        {
            Users = [account.Users[0] with { AdobeUserId = "1A2B3C@4D5E.e" }, .. account.Users.Skip(1)],
        }));

        Assert.Equal(Studio.Ana, (await FindUserAsync("1a2b3c@4d5e.e")).Id);
    }

    [Fact]
    public async Task Of_two_records_under_one_address_the_active_one_counts()
    {
        Answer("v4ListAccountUsers", Twins(deactivatedFirst: false));
        Assert.Equal(Studio.Chloe, (await FindUserAsync("twin@x.example")).Id);

        Answer("v4ListAccountUsers", Twins(deactivatedFirst: true));
        Assert.Equal(
            Studio.Chloe,
            (await new AccountDirectory(Studio.Account).FindUserAsync(Client, "twin@x.example", 0, Cancellation)).Id);
    }

    [Fact]
    public async Task Of_two_records_under_one_Adobe_id_the_active_one_counts()
    {
        Answer("v4ListAccountUsers", Twins(deactivatedFirst: false));
        Assert.Equal(Studio.Chloe, (await FindUserAsync("AB12@CD34.e")).Id);

        Answer("v4ListAccountUsers", Twins(deactivatedFirst: true));
        Assert.Equal(
            Studio.Chloe,
            (await new AccountDirectory(Studio.Account).FindUserAsync(Client, "AB12@CD34.e", 0, Cancellation)).Id);
    }

    [Fact]
    public async Task Many_lookups_read_the_list_once()
    {
        foreach (SeedUser user in Seeds.Studio.Accounts[0].Users)
        {
            Assert.Equal(user.Email, (await LookUpAsync(user.Email)).Email);
        }

        Assert.Single(Log);
    }

    [Fact]
    public async Task Lookups_at_the_same_time_read_the_list_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => LookUpAsync("ana@northlight.example").AsTask()));

        Assert.Single(Log);
    }

    [Fact]
    public async Task Misses_read_the_list_once_more_for_each_mark_and_not_for_each_row()
    {
        await FindUserAsync("ana@northlight.example");
        for (int command = 2; command <= 3; command++)
        {
            long mark = AccountDirectory.Mark();
            for (int row = 0; row < 5; row++)
            {
                FrameioException failure = await Failure.OfAsync(
                    FrameioErrorKind.UserNotFound,
                    async () => await _directory.FindUserAsync(Client, $"nobody{row}@x.example", mark, Cancellation));
                Assert.Contains($"nobody{row}@x.example", failure.Message);
            }

            Assert.Equal(command, Log.Count);
        }
    }

    [Fact]
    public async Task Somebody_who_came_meanwhile_is_found_by_the_second_reading()
    {
        Break("v4ListAccountUsers", new TruncatePageFault { Keep = 1, TotalCount = 1 });
        long before = AccountDirectory.Mark();
        await FindUserAsync("ana@northlight.example");

        await Failure.OfAsync(
            FrameioErrorKind.UserNotFound,
            async () => await _directory.FindUserAsync(Client, "chloe@northlight.example", before, Cancellation));
        Assert.Equal(Studio.Chloe, (await FindUserAsync("chloe@northlight.example")).Id);
        Assert.Equal(2, Log.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u200B ")]
    [InlineData("Ana Lindqvist")]
    [InlineData("ana@northlight.example, ben@northlight.example")]
    public async Task What_is_neither_address_nor_id_costs_no_call(string text)
    {
        await Failure.OfAsync(FrameioErrorKind.InvalidEmail, async () => await FindUserAsync(text));

        Assert.Empty(Log);
    }

    [Fact]
    public async Task An_incomplete_list_says_nothing_about_who_is_missing()
    {
        Break("v4ListAccountUsers", new TruncatePageFault(), times: null);

        await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer, async () => await FindUserAsync("nobody@northlight.example"));
    }

    [Fact]
    public async Task A_list_that_cannot_be_read_is_asked_for_once_a_command()
    {
        Break("v4ListAccountUsers", new StatusFault { Code = 403 }, times: null);
        for (int command = 1; command <= 3; command++)
        {
            long mark = AccountDirectory.Mark();
            for (int row = 0; row < 5; row++)
            {
                await Failure.OfAsync(
                    FrameioErrorKind.Forbidden,
                    async () => await _directory.FindUserAsync(Client, $"somebody{row}@x.example", mark, Cancellation));
            }

            Assert.Equal(command, Log.Count);
        }
    }

    [Fact]
    public async Task Groups_are_forgotten_when_one_was_made()
    {
        long mark = AccountDirectory.Mark();
        Assert.Equal(5, (await _directory.ListGroupsAsync(Client, mark, Cancellation)).Count);
        FrameioGroup made = await Client.Groups.CreateAsync(Studio.Account, "Made", "smile", Cancellation);
        _directory.ForgetGroups();

        Assert.Equal(made.Id, (await _directory.FindGroupAsync(Client, "Made", mark, Cancellation)).Id);
    }

    [Fact]
    public async Task What_is_to_be_written_by_is_read_again_when_it_is_older_than_the_command()
    {
        FrameioUser ben = await LookUpAsync("ben@northlight.example");
        Assert.True(ben.Active);
        Server.State.SetUserActive(ben.Id!, active: false);
        Assert.True((await LookUpAsync("ben@northlight.example")).Active);

        Assert.False((await FindUserAsync("ben@northlight.example")).Active);
        Assert.Equal(2, Log.Count);
    }

    [Fact]
    public async Task What_a_look_up_misses_is_looked_for_once_more_and_no_more_by_that_command()
    {
        await LookUpAsync("ana@northlight.example");
        ListAge age = ListAge.ForLookup(AccountDirectory.Mark());
        for (int row = 0; row < 3; row++)
        {
            await Failure.OfAsync(
                FrameioErrorKind.UserNotFound,
                () => _directory.FindUserAsync(Client, "nobody@x.example", age, Cancellation).AsTask());
        }

        Assert.Equal(2, Log.Count);
    }

    [Fact]
    public async Task A_list_in_which_the_service_did_not_know_a_group_is_forgotten()
    {
        ListAge age = ListAge.ForLookup(AccountDirectory.Mark());
        FrameioGroup old = await _directory.FindGroupAsync(Client, "Producers", age, Cancellation);
        await Client.Groups.DeleteAsync(Studio.Account, old.Id, Cancellation);
        FrameioGroup made = await Client.Groups.CreateAsync(Studio.Account, "Producers", "smile", Cancellation);

        _directory.ForgetAfter(await Failure.OfAsync(
            FrameioErrorKind.GroupNotFound, () => Client.Groups.GetAsync(Studio.Account, old.Id, Cancellation)));

        Assert.Equal(made.Id, (await _directory.FindGroupAsync(Client, "Producers", age, Cancellation)).Id);
    }

    private ValueTask<FrameioUser> LookUpAsync(string text) =>
        _directory.FindUserAsync(Client, text, ListAge.ForLookup(AccountDirectory.Mark()), Cancellation);

    private ValueTask<FrameioUser> FindUserAsync(string text) =>
        _directory.FindUserAsync(Client, text, ListAge.Since(AccountDirectory.Mark()), Cancellation);

    private static string Twins(bool deactivatedFirst)
    {
        string active = Twin(Studio.Chloe, "true");
        string deactivated = Twin(Studio.Elena, "false");
        string both = deactivatedFirst ? $"{deactivated},{active}" : $"{active},{deactivated}";
        return $$"""{"data":[{{both}}],"links":{"next":null},"total_count":2}""";
    }

    private static string Twin(string id, string active) => $$"""
        {
          "role": "member",
          "user": {
            "id": "{{id}}", "name": "Twin", "email": "Twin@x.example",
            "avatar_url": null, "active": {{active}}, "adobe_user_id": "AB12@CD34.e"
          }
        }
        """;
}
