using Frameio.Client.Accounts;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Accounts;

public class AccountV2Tests : LegacyTest
{
    [Fact]
    public async Task The_profile_is_that_of_the_tokens_owner()
    {
        FrameioProfile profile = await Legacy.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal(
            (Studio.Ana, "Ana Lindqvist", "ana@northlight.example"), (profile.Id, profile.Name, profile.Email));
        Assert.Equal("/v2/me", Assert.Single(Log).Path);
    }

    [Fact]
    public async Task An_account_has_its_name_and_no_roles()
    {
        FrameioAccount account = Assert.Single(await Legacy.Accounts.ListAsync(Cancellation).ToListAsync(Cancellation));

        Assert.Equal((Studio.Account, "Northlight Studio", null), (account.Id, account.DisplayName, account.AdobeId));
        Assert.Empty(account.Roles);
        Assert.NotNull(account.CreatedAt);
    }

    [Fact]
    public async Task An_account_without_a_name_for_people_goes_by_its_companys()
    {
        Answer("v2ListAccounts", $$"""
            [{"_type":"account","id":"{{Studio.Account}}","display_name":null,
              "company_name":"Northlight Ltd","storage":7}]
            """);

        FrameioAccount account = Assert.Single(await Legacy.Accounts.ListAsync(Cancellation).ToListAsync(Cancellation));

        Assert.Equal(("Northlight Ltd", 7), (account.DisplayName, account.StorageUsage));
    }

    [Fact]
    public async Task The_header_for_developer_tokens_goes_to_V4_only()
    {
        await Legacy.Accounts.GetProfileAsync(Cancellation);
        await Client.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal([false, true], Log.Select(call => call.LegacyHeader));
        Assert.Equal((ApiGeneration.V2, ApiGeneration.V4), (Legacy.Generation, Client.Generation));
    }
}
