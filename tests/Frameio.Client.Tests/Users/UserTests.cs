using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;

namespace Frameio.Client.Tests.Users;

public class UserTests : SandboxTest
{
    [Fact]
    public async Task Users_have_their_account_roles()
    {
        List<FrameioUser> users =
            await Client.Users.ListAsync(Studio.Account, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Dictionary<string, string?> roles = users.ToDictionary(user => user.Email, user => user.Role);
        Assert.Equal(
            ("owner", "admin", "member", "reviewer"),
            (
                roles["ana@northlight.example"],
                roles["ben@northlight.example"],
                roles["Dev.Patel@northlight.example"],
                roles["kira@client.example"]));
        Assert.Equal(("GET", Studio.Users, null), (Log[0].Method, Log[0].Path, Log[0].ApiVersion));
    }

    [Fact]
    public async Task Deactivated_users_are_listed_only_when_asked_for()
    {
        List<FrameioUser> active =
            await Client.Users.ListAsync(Studio.Account, cancellationToken: Cancellation).ToListAsync(Cancellation);
        List<FrameioUser> all = await Client.Users
            .ListAsync(Studio.Account, includeDeactivated: true, Cancellation).ToListAsync(Cancellation);

        Assert.DoesNotContain(active, user => user.Id == Studio.JonasDeactivated);
        Assert.DoesNotContain("include_deactivated", Log[0].Query);
        Assert.False(all.Single(user => user.Id == Studio.JonasDeactivated).Active);
        Assert.Equal(active.Count + 1, all.Count);
    }

    [Fact]
    public async Task Somebody_invited_has_no_id_and_no_name()
    {
        List<FrameioUser> users =
            await Client.Users.ListAsync(Studio.Account, cancellationToken: Cancellation).ToListAsync(Cancellation);

        FrameioUser liam = users.Single(user => user.Email == "liam@client.example");
        Assert.Equal((null, null, null, null), (liam.Id, liam.Name, liam.AdobeUserId, liam.AvatarUrl));
    }

    [Fact]
    public async Task The_Adobe_id_is_told_where_there_is_one()
    {
        Server.Load(Seeds.StudioWith(account => account with
        {
            Users = [account.Users[0] with { AdobeUserId = "1A2B3C@4D5E.e" }, .. account.Users.Skip(1)],
        }));

        List<FrameioUser> users =
            await Client.Users.ListAsync(Studio.Account, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal("1A2B3C@4D5E.e", users.Single(user => user.Id == Studio.Ana).AdobeUserId);
    }

    [Fact]
    public async Task Nulls_and_a_role_nobody_knows_yet_are_no_error()
    {
        Answer("v4ListAccountUsers", """
            {"data":[
              {"role":"workspace_admin",
               "user":{"id":"A1B2@C3D4.e","name":null,"email":"a@x.example",
                       "avatar_url":"https://x.example/a.png","active":null}},
              {"role":null,
               "user":{"id":null,"name":null,"email":"b@x.example","avatar_url":null,
                       "active":null,"adobe_user_id":null}}],
             "links":{"next":null},"total_count":2}
            """);

        List<FrameioUser> users =
            await Client.Users.ListAsync(Studio.Account, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            ("workspace_admin", "A1B2@C3D4.e", null, "https://x.example/a.png"),
            (users[0].Role, users[0].Id, users[0].Active, users[0].AvatarUrl));
        Assert.Equal((null, null, "b@x.example"), (users[1].Role, users[1].Id, users[1].Email));
    }

    [Fact]
    public async Task An_account_may_be_named_by_its_Adobe_id()
    {
        List<FrameioUser> users = await Client.Users
            .ListAsync("adobe:5E0A1C2B66F1@AdobeOrg", cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Contains(users, user => user.Id == Studio.Ana);
    }

    [Fact]
    public async Task An_account_that_is_not_there_is_said_to_be_missing() => await Failure.OfAsync(
        FrameioErrorKind.AccountNotFound,
        async () =>
            await Client.Users.ListAsync(Studio.Nobody, cancellationToken: Cancellation).ToListAsync(Cancellation));
}
