using Frameio.Client.Accounts;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.AdobeUsers;

/// <summary>The calls of Adobe's User Management API, and how their errors read.</summary>
public class AdobeCallTests : AdobeTest
{
    [Fact]
    public async Task A_token_of_its_own_scope_goes_along_with_the_key()
    {
        await Adobe.FindUserAsync(Nora, Cancellation);

        Assert.Equal(["imsToken", "umapiUser"], Log.Select(entry => entry.Operation));
        Assert.Equal(Studio.ClientId, Exchanges[0].RequestHeaders["x-api-key"]);
        Assert.StartsWith("Frameio.Client/", Exchanges[0].RequestHeaders["User-Agent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_is_found_whatever_the_case_and_nobody_is_null()
    {
        AdobeUser? nora = await Adobe.FindUserAsync("NORA@northlight.example", Cancellation);

        Assert.Equal((Nora, "federatedID", "Nora", "Falk", "SE"), Outline(nora!));
        Assert.True(nora!.IsIn("all apps"));
        Assert.Null(await Adobe.FindUserAsync("nobody+x@northlight.example", Cancellation));

        static (string, string?, string?, string?, string?) Outline(AdobeUser user) =>
            (user.Email, user.IdentityType, user.FirstName, user.LastName, user.Country);
    }

    [Fact]
    public async Task Lists_are_read_to_their_last_page()
    {
        List<AdobeUser> everybody = await Adobe.ListUsersAsync(Cancellation).ToListAsync(Cancellation);
        List<AdobeUser> members = await Adobe.ListMembersAsync("Crowd", Cancellation).ToListAsync(Cancellation);
        List<AdobeGroup> groups = await Adobe.ListGroupsAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Equal((4511, 4500), (everybody.Count, members.Count));
        Assert.Equal((3, 3, 1), (Calls("umapiUsers").Count, Calls("umapiMembers").Count, Calls("umapiGroups").Count));
        AdobeGroup profile = groups.Single(group => group.IsFrameioProfile);
        Assert.Equal((Profile, 1500, 10, 1490), Outline(profile));
        Assert.True(groups.Single(group => group.Name == "Crowd").IsUserGroup);

        static (string, int?, int?, int?) Outline(AdobeGroup group) =>
            (group.Name, group.LicenseQuota, group.MemberCount, group.LicensesLeft);
    }

    [Fact]
    public async Task A_list_that_ends_early_is_read_again_and_is_no_proof()
    {
        Break(
            "umapiMembers",
            new StatusFault
            {
                Code = 200,
                Body = """{"lastPage":true,"result":"success","users":[{"email":"1@crowd.example"}]}""",
                Headers = new Dictionary<string, string> { ["X-Total-Count"] = "4500" },
            },
            times: null);

        FrameioException gap = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            async () => await Adobe.ListMembersAsync("Crowd", Cancellation).ToListAsync(Cancellation));

        Assert.True(gap.IsIncompleteList);
    }

    [Fact]
    public async Task Each_command_has_its_verdict()
    {
        IReadOnlyList<AdobeVerdict> verdicts = await Adobe.ActAsync(
            [
                new AdobeCommand(New) { Identity = new AdobeIdentity(), Add = [Profile, "Graders"] },
                new AdobeCommand("nobody@x.example") { Add = [Profile] },
                new AdobeCommand("pia@partner.example") { Identity = new AdobeIdentity(), Add = [Profile] },
                new AdobeCommand(Nora) { Add = ["Partners"] },
                new AdobeCommand("ines@agency.example") { Remove = [Profile] },
                new AdobeCommand("grace+dailies@agency.example") { Leaves = true },
            ],
            sending: null,
            Cancellation);

        Assert.Equal(
            [
                null, FrameioErrorKind.UserNotFound, FrameioErrorKind.RejectedByServer,
                FrameioErrorKind.GroupNotManagedHere, null, null,
            ],
            verdicts.Select(verdict => verdict.Error?.Kind));
        Assert.Contains(New, Licensed);
        Assert.DoesNotContain("ines@agency.example", Licensed);
        Assert.DoesNotContain(There.Users, user => user.Email == "grace+dailies@agency.example");
        Assert.Equal("error.user.belongs_to_another_org", verdicts[2].Error!.ServerErrors[0].Title);
    }

    [Fact]
    public async Task A_test_tells_what_is_wrong_and_changes_nothing()
    {
        IReadOnlyList<AdobeVerdict> verdicts = await Adobe.TestAsync(
            [
                new AdobeCommand(New) { Identity = new AdobeIdentity(), Add = [Profile] },
                new AdobeCommand(Nora) { Add = ["Nothing"] },
            ],
            Cancellation);

        Assert.Equal([null, FrameioErrorKind.GroupNotFound], verdicts.Select(verdict => verdict.Error?.Kind));
        Assert.DoesNotContain(New, Licensed);
    }

    [Theory]
    [InlineData("""{"completed":1,"notCompleted":0,"result":"success"}""")]
    [InlineData("""{"completed":1,"notCompleted":1,"result":"partial"}""")]
    [InlineData("""{"completed":1,"notCompleted":1,"errors":[{"index":7,"step":0}],"result":"partial"}""")]
    [InlineData("""{"result":"success"}""")]
    [InlineData("{}")]
    [InlineData("<html></html>")]
    public async Task An_answer_that_does_not_say_it_of_all_leaves_them_in_doubt(string body)
    {
        Answer("umapiAction", body);

        FrameioException doubt = await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => Adobe.ActAsync(
                [new AdobeCommand(New) { Add = [Profile] }, new AdobeCommand(Nora) { Add = [Profile] }],
                sending: null,
                Cancellation));

        Assert.Equal(200, doubt.StatusCode);
    }

    [Theory]
    [InlineData("lost_answer")]
    [InlineData("cut_body")]
    [InlineData("status")]
    public async Task What_may_have_been_applied_is_not_sent_again(string kind)
    {
        Break("umapiAction", kind switch
        {
            "lost_answer" => new LostAnswerFault(),
            "cut_body" => new CutBodyFault(),
            _ => new StatusFault { Code = 503, Apply = true },
        });

        await Assert.ThrowsAsync<FrameioException>(
            () => Adobe.ActAsync([new AdobeCommand(Nora) { Add = [Profile] }], sending: null, Cancellation));

        Assert.Equal(1, Actions);
    }

    [Fact]
    public async Task The_profile_is_the_only_one_of_the_product_or_the_one_that_is_named()
    {
        Assert.Equal(Profile, (await Adobe.FindProfileAsync(null, Cancellation)).Name);
        Assert.Equal(Profile, (await Adobe.FindProfileAsync(" frame.io ENTERPRISE", Cancellation)).Name);
        FrameioException missing = await Failure.OfAsync(
            FrameioErrorKind.AdobeProfileNotFound, () => Adobe.FindProfileAsync("All Apps", Cancellation));
        Assert.Contains($"'{Profile}'", missing.Message);
    }

    [Fact]
    public void An_account_of_no_organisation_says_where_its_people_are_invited()
    {
        FrameioException unmanaged = Assert.Throws<FrameioException>(
            () => AdobeOrganization.IdOf(new FrameioAccount { DisplayName = "Indie" }));

        Assert.Equal(FrameioErrorKind.NotManagedByAdobe, unmanaged.Kind);
        Assert.Contains("web app", unmanaged.Message);
        Assert.Equal(Org, AdobeOrganization.IdOf(new FrameioAccount { AdobeId = Org }));
    }

    [Fact]
    public async Task Another_organisation_and_another_credential_are_told_apart()
    {
        await Failure.OfAsync(
            FrameioErrorKind.TokenRejected,
            () => ConnectAdobe(secret: "wrong-secret-of-a-client").FindUserAsync(Nora, Cancellation));
        FrameioException forbidden = await Failure.OfAsync(
            FrameioErrorKind.Forbidden, () => ConnectAdobe(org: "00AA@AdobeOrg").FindUserAsync(Nora, Cancellation));
        Assert.Contains("System Administrator", forbidden.Message);
        Answer("umapiUsers", """{"result":"error.organization.invalid_id","message":"no"}""", status: 400);
        await Failure.OfAsync(
            FrameioErrorKind.NotManagedByAdobe,
            async () => await Adobe.ListUsersAsync(Cancellation).ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData(AdobeIdentityType.FederatedId, null, "Falk", "SE", FrameioErrorKind.MissingArgument)]
    [InlineData(AdobeIdentityType.FederatedId, "Nora", "Falk", null, FrameioErrorKind.MissingArgument)]
    [InlineData(AdobeIdentityType.EnterpriseId, "Nora", " ", "SE", FrameioErrorKind.MissingArgument)]
    [InlineData(AdobeIdentityType.AdobeId, null, null, "Sweden", FrameioErrorKind.MissingArgument)]
    [InlineData(AdobeIdentityType.FederatedId, "Nora", "Falk", " se ", null)]
    [InlineData(AdobeIdentityType.EnterpriseId, "Nora", "Falk", null, null)]
    [InlineData(AdobeIdentityType.AdobeId, null, null, null, null)]
    public void What_an_identity_lacks_is_told_before_it_costs_a_call(
        AdobeIdentityType type, string? first, string? last, string? country, FrameioErrorKind? kind)
    {
        AdobeIdentity identity = new() { Type = type, FirstName = first, LastName = last, Country = country };

        FrameioException? failure = Record.Exception(() => identity.RequireUsable(New)) as FrameioException;

        Assert.Equal(kind, failure?.Kind);
    }

    [Fact]
    public void A_kind_of_identity_is_read_as_the_service_writes_it()
    {
        Assert.Equal(AdobeIdentityType.FederatedId, AdobeIdentity.ReadType(" federatedID"));
        Assert.Null(AdobeIdentity.ReadType(" "));
        Assert.Throws<FrameioException>(() => AdobeIdentity.ReadType("1"));
        Assert.Throws<FrameioException>(() => AdobeIdentity.ReadType("alien"));
    }

    protected override SeedOrganization Change(SeedOrganization organization) => organization with
    {
        Groups = [.. organization.Groups, new SeedUserGroup { Name = "Crowd" }],
        Users =
        [
            .. organization.Users,
            .. Enumerable.Range(1, 4500).Select(
                number => new SeedAdobeUser { Email = $"{number}@crowd.example", Groups = ["Crowd"] }),
        ],
    };
}
