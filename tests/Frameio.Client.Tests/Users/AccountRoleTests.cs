using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Users;

/// <summary>The role of a user in the account.</summary>
public class AccountRoleTests : LegacyTest
{
    private const string ChloesPath = $"{Studio.Users}/{Studio.Chloe}";

    [Theory]
    [InlineData("admin")]
    [InlineData("member")]
    public async Task A_role_is_set_by_one_call(string role)
    {
        Assert.Equal(role, await SetAsync(Client, Studio.Chloe, role));

        Assert.Equal(("PATCH", ChloesPath, null), (Log[0].Method, Log[0].Path, Log[0].ApiVersion));
        Assert.Equal($$$"""{"data":{"role":"{{{role}}}"}}""", Exchanges[0].RequestBody);
        Assert.Equal(role, await RoleOfAsync(Studio.Chloe));
    }

    [Fact]
    public async Task Whoever_is_taken_a_role_away_is_a_member()
    {
        await SetAsync(Client, Studio.Chloe, "admin");

        // What is left is not what was taken away.
        Assert.Null(await Client.Users.InAccount.TakeAsync(
            Studio.Account, Studio.Account, Person(string.Empty, Studio.Chloe), cancellationToken: Cancellation));

        Assert.Equal("member", await RoleOfAsync(Studio.Chloe));
    }

    [Fact]
    public async Task A_lost_answer_is_no_harm_because_it_is_set_again()
    {
        Break("v4UpdateAccountUserRole", new LostAnswerFault());

        Assert.Equal("admin", await SetAsync(Client, Studio.Chloe, "admin"));

        Assert.Equal(2, Calls("v4UpdateAccountUserRole").Count);
    }

    [Fact]
    public async Task Somebody_who_is_not_there_is_said_to_be_missing() =>
        await Failure.OfAsync(FrameioErrorKind.UserNotFound, () => SetAsync(Client, Studio.Nobody, "admin"));

    [Fact]
    public async Task The_owners_can_not_be_changed()
    {
        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.Forbidden, () => SetAsync(Client, Studio.Ana, "member"));

        Assert.Contains("The owner's role can't be changed", failure.Message, StringComparison.Ordinal);
        Assert.Equal("owner", await RoleOfAsync(Studio.Ana));
    }

    [Fact]
    public async Task A_role_that_the_service_does_not_give_is_refused_with_its_words()
    {
        RequestsMayBreakContract = true;

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.RejectedByServer, () => SetAsync(Client, Studio.Chloe, "emperor"));

        Assert.Contains("Invalid value for enum", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_V2_there_are_none_and_nothing_is_sent()
    {
        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.EndpointUnavailable, () => SetAsync(Legacy, Studio.Chloe, "admin"));

        Assert.Contains("V2 has no users", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Log);
    }

    [Fact]
    public void The_roles_are_those_of_an_account()
    {
        Assert.Equal(["admin", "member"], UserCalls.Roles.Settable);
        Assert.Equal(["owner", "reviewer"], UserCalls.Roles.ReadOnly);
        Assert.Equal("member", UserCalls.Roles.Default);
    }

    private static async Task<string?> SetAsync(FrameioClient client, string userId, string role) =>
        (await client.Users.InAccount.GiveAsync(
            Studio.Account, Studio.Account, Person(string.Empty, userId), role, Cancellation)).Role;

    private async Task<string?> RoleOfAsync(string userId) =>
        (await Client.Users.ListAsync(Studio.Account, cancellationToken: Cancellation)
            .SingleAsync(user => user.Id == userId, Cancellation)).Role;
}
