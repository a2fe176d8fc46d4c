using Frameio.Client.Accounts;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Logging;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Accounts;

public class AccountTests : SandboxTest
{
    [Fact]
    public async Task The_profile_is_that_of_the_tokens_owner()
    {
        FrameioProfile profile = await Client.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal(
            (Studio.Ana, "Ana Lindqvist", "ana@northlight.example"), (profile.Id, profile.Name, profile.Email));
        LogEntry call = Assert.Single(Log);
        Assert.Equal(("GET", "/v4/me", string.Empty, null), (call.Method, call.Path, call.Query, call.ApiVersion));
    }

    [Fact]
    public async Task A_profile_without_name_and_address_is_no_error()
    {
        Answer("v4GetMe", """
            {"data":{"id":"264fe484-d631-4841-a2d1-bd6d122045f4","name":null,"email":null,"avatar_url":null}}
            """);

        FrameioProfile profile = await Client.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal((null, null, Studio.Ana), (profile.Name, profile.Email, profile.ToString()));
    }

    [Fact]
    public async Task An_account_has_its_names_and_the_callers_roles()
    {
        FrameioAccount account = Assert.Single(await Client.Accounts.ListAsync(Cancellation).ToListAsync(Cancellation));

        Assert.Equal(
            (Studio.Account, "Northlight Studio", "5E0A1C2B66F1@AdobeOrg"),
            (account.Id, account.DisplayName, account.AdobeId));
        Assert.Equal(["owner"], account.Roles);
        Assert.Equal((0, null), (account.StorageUsage, account.StorageLimit));
        Assert.Equal(2026, account.CreatedAt?.Year);
        Assert.Equal(("GET", "/v4/accounts", null), (Log[0].Method, Log[0].Path, Log[0].ApiVersion));
    }

    [Fact]
    public async Task A_role_nobody_knows_yet_is_kept_as_text()
    {
        Answer("v4ListAccounts", """
            {"data":[{"id":"d5a104d4-e2c5-41fb-a0c8-801ef23c86a1","display_name":"Studio",
              "roles":["admin","workspace_admin"],"storage_limit":1099511627776000,"storage_usage":5,
              "created_at":"2026-01-05T10:00:00Z","updated_at":null,"something_new":{"a":1}}],
             "links":{"next":null},"total_count":1}
            """);

        FrameioAccount account = Assert.Single(await Client.Accounts.ListAsync(Cancellation).ToListAsync(Cancellation));

        Assert.Equal(["admin", "workspace_admin"], account.Roles);
        Assert.Equal((1_099_511_627_776_000, null, null), (account.StorageLimit, account.UpdatedAt, account.AdobeId));
    }

    [Fact]
    public async Task Every_account_the_token_reaches_is_listed_and_no_other()
    {
        SeedAccount studio = Seeds.Studio.Accounts[0];
        Server.Load(Seeds.Studio with
        {
            Accounts =
            [
                studio,
                new SeedAccount
                {
                    Id = Seeds.GroupId(1),
                    DisplayName = "Second",
                    Users = [studio.Users[0] with { Role = "member" }],
                },
                new SeedAccount
                {
                    Id = Seeds.GroupId(2),
                    DisplayName = "Foreign",
                    Users = [new SeedUser { Id = Seeds.GroupId(3), Email = "x@foreign.example" }],
                },
            ],
        });

        List<FrameioAccount> accounts = await Client.Accounts.ListAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["Northlight Studio", "Second"], accounts.Select(account => account.ToString()));
        Assert.Equal(["member"], accounts[1].Roles);
    }
}
