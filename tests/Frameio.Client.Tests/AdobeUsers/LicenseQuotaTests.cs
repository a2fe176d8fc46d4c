using Frameio.Client.Access;
using Frameio.Client.AdobeUsers;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.AdobeUsers;

/// <summary>Ten people have Frame.io, and there are twelve licences.</summary>
public class LicenseQuotaTests : AdobeRunTest
{
    [Fact]
    public async Task Whom_no_licence_is_left_for_is_told_before_the_first_write()
    {
        List<Outcome> outcomes = await GiveAsync(
            License, [.. Joiners(2), Joiner("chloe@northlight.example"), Joiner(New)]);

        Assert.Equal(["Added", "Added", "AlreadyMember", "NoLicenseLeft"], Ends(outcomes));
        Assert.DoesNotContain(There.Users, user => user.Email == New);
        Assert.Contains("of the 12 of 'Frame.io Enterprise'", outcomes[3].Reason);
    }

    [Fact]
    public async Task Licences_are_counted_with_those_that_are_missing()
    {
        await Adobe.ActAsync(
            [.. Joiners(5).Select(row => new AdobeCommand(row.Subject!) { Identity = row.Identity, Add = [Profile] })],
            sending: null,
            Cancellation);

        FrameioLicense license = Assert.Single(await Adobe.ListLicensesAsync(Cancellation).ToListAsync(Cancellation));

        Assert.Equal(
            (Profile, 12, 15, 3, 0),
            (license.Profile, license.Quota, license.Assigned, license.WithoutLicense, license.Left));
    }

    [Fact]
    public async Task Whom_somebody_else_took_the_last_licence_from_is_told_at_once()
    {
        await Adobe.ListGroupsAsync(Cancellation).ToListAsync(Cancellation);
        Answer("umapiGroups", """
            {"lastPage":true,"result":"success","groups":[{"type":"PRODUCT_PROFILE","groupName":"Frame.io Enterprise",
             "productName":"Frame.io","memberCount":1,"licenseQuota":"12"}]}
            """);

        List<Outcome> outcomes = await GiveAsync(License, Joiners(3));

        Assert.Equal(["Added", "Added", "NoLicenseLeft"], Ends(outcomes));
        Assert.Single(Calls("umapiMembers"), entry => entry.Query == "status=inactive");
    }

    protected override SeedOrganization Change(SeedOrganization organization) => WithQuota(organization, 12);
}
