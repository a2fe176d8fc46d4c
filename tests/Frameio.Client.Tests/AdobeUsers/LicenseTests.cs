using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Errors;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.AdobeUsers;

/// <summary>People are brought in and licensed, and lose the licence and nothing else.</summary>
public class LicenseTests : AdobeRunTest
{
    [Fact]
    public async Task A_stranger_is_made_licensed_grouped_and_waited_for_in_one_command()
    {
        Outcome outcome =
            Assert.Single(await GiveAsync(License, Joiner("New@freelance.example", "Graders; Adobe Sync")));

        Assert.Equal((AccessStatus.Added, Listed("New@freelance.example")!.Id), (outcome.Status, outcome.SubjectId));
        Assert.Equal(1, Actions);
        Assert.Equal(["New@freelance.example"], There.Group("Graders").Members);
        Assert.Equal("Adobe Sync; Graders", new FrameioAccessResult(outcome).Group);
        Assert.Null(new FrameioAccessResult(outcome).Role);
    }

    [Fact]
    public async Task A_thousand_joiners_of_three_groups_take_a_hundred_requests()
    {
        string[] groups = ["Graders", "Adobe Sync", "Colour"];
        InputRow[] rows = [.. Joiners(1000).Select((row, i) => row with { Role = groups[i % 3] })];

        List<Outcome> outcomes = await GiveAsync(License, rows);

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.Equal(100, Actions);
        int others = Log.Count(entry => entry.Operation is "umapiGroups" or "umapiMembers" or "umapiUser");
        Assert.InRange(others, 1, 5);
        Assert.Equal(1000, Licensed.Intersect(Addresses(rows)).Count());
        Assert.Equal([334, 334, 333], groups.Select(group => There.Group(group).Members.Count));
    }

    [Fact]
    public async Task Errors_of_five_kinds_fail_alone()
    {
        AdobeIdentity federated = new()
        {
            Type = AdobeIdentityType.FederatedId,
            FirstName = "Ny",
            LastName = "Falk",
            Country = "SE",
        };
        InputRow[] good = Joiners(15);
        InputRow[] rows =
        [
            .. good.Take(5),
            Joiner("pia@partner.example"),
            Joiner("x@client.example", federated),
            Joiner(Nora, new AdobeIdentity { Type = AdobeIdentityType.AdobeId }),
            .. good.Skip(5).Take(5),
            Joiner("graded@client.example", "Partners"),
            Joiner("nobody@client.example", identity: null),
            Joiner("typo@client.example", "Gradres"),
            Joiner("long@client.example", federated with { Country = null }),
            .. good.Skip(10),
        ];

        List<Outcome> outcomes = await GiveAsync(License, rows);

        Assert.Equal(
            [
                "RejectedByServer", "RejectedByServer", "RejectedByServer", "GroupNotManagedHere", "UserNotFound",
                "GroupNotFound", "MissingArgument",
            ],
            Ends(outcomes).Where(end => end != "Added"));
        Assert.Equal(15, Licensed.Intersect(Addresses(good)).Count());
        Assert.Contains("'Graders'", outcomes[15].Reason);
        Assert.InRange(Actions, 2, 3);
    }

    [Fact]
    public async Task Whoever_is_there_with_another_kind_of_identity_keeps_it_unless_the_row_asks_for_one()
    {
        List<Outcome> outcomes = await GiveAsync(License, Joiner(New), Joiner(Nora));

        Assert.Equal(["Added", "Added"], Ends(outcomes));
        Assert.Equal(
            ["addAdobeID", "add", "addAdobeID", "add", "add"],
            Calls("umapiAction").SelectMany(entry => entry.Steps!));
        Assert.Contains(Nora, Licensed);
    }

    [Fact]
    public async Task Whoever_has_it_costs_no_command()
    {
        List<Outcome> outcomes = await GiveAsync(
            License, Joiner("CHLOE@northlight.example"), Joiner("elena@northlight.example", "Adobe Sync"));

        Assert.Equal(["AlreadyMember", "AlreadyMember"], Ends(outcomes));
        Assert.Equal(Studio.Chloe, outcomes[0].SubjectId);
        Assert.Equal(0, Actions);
    }

    [Fact]
    public async Task One_person_is_never_in_two_commands_of_a_request()
    {
        List<Outcome> outcomes = await GiveAsync(
            License, Joiner(New), Joiner("NEW@freelance.example"), Joiner(New, "Graders"));

        Assert.Equal(["ConflictingRow", "Duplicate", "ConflictingRow"], Ends(outcomes));
        Assert.Equal(0, Actions);
    }

    [Fact]
    public async Task A_request_that_is_refused_whole_costs_only_whom_it_is_refused_for()
    {
        Server.Faults.Add(new FaultRule
        {
            Operation = "umapiAction",
            Times = 2,
            Action = new StatusFault { Code = 400, Body = """{"result":"error.x","message":"no"}""" },
        });

        List<Outcome> outcomes = await GiveAsync(License, Joiners(4));

        Assert.Equal(3, Ends(outcomes).Count(end => end == "Added"));
        Assert.Single(outcomes, outcome => outcome.Error?.Kind == FrameioErrorKind.RejectedByServer);
    }

    [Fact]
    public async Task A_rehearsal_goes_by_the_test_mode_and_says_what_that_does_not_see()
    {
        AdobeIdentity unclaimed = new()
        {
            Type = AdobeIdentityType.EnterpriseId,
            FirstName = "Ny",
            LastName = "Falk",
        };

        List<Outcome> outcomes = await RunAsync(
            License,
            AccessChange.Grant,
            [Joiner(New), Joiner("x@client.example", unclaimed), Joiner("chloe@northlight.example")],
            new RunOptions { IsRehearsal = true });

        Assert.Equal(["WouldAdd", "RejectedByServer", "AlreadyMember"], Ends(outcomes));
        Assert.All(Calls("umapiAction"), entry => Assert.Equal("testOnly=true", entry.Query));
        Assert.Contains("doesn't see who is missing", Assert.Single(Warnings));
        Assert.DoesNotContain(New, Licensed);
    }

    [Fact]
    public async Task Whoever_leaves_keeps_every_other_product_and_the_account()
    {
        await GiveAsync(License, Joiner(Nora, identity: null));

        List<Outcome> outcomes = await TakeAsync(
            License, new InputRow { Subject = Nora }, new InputRow { Subject = "nobody@client.example" });

        Assert.Equal(["Removed", "NotMember"], Ends(outcomes));
        Assert.DoesNotContain(Nora, Licensed);
        Assert.Equal([Nora], There.Group("All Apps").Members);
        Assert.Contains(There.Users, user => user.Email == Nora);
        Assert.Equal(["add", "remove"], Calls("umapiAction").SelectMany(entry => entry.Steps!));
    }

    [Fact]
    public async Task Leaving_the_organisation_is_a_kind_of_its_own_and_keeps_the_account_at_adobe()
    {
        List<Outcome> outcomes = await TakeAsync(
            Organization, new InputRow { Subject = Nora }, new InputRow { Subject = "nobody@client.example" });

        Assert.Equal(["Removed", "NotMember"], Ends(outcomes));
        Assert.DoesNotContain(There.Users, user => user.Email == Nora);
        Assert.Equal(["removeFromOrg"], Calls("umapiAction").SelectMany(entry => entry.Steps!));
    }

    [Fact]
    public async Task A_user_is_meant_by_id_too_and_neither_owner_nor_caller_is_locked_out()
    {
        List<Outcome> outcomes = await RunAsync(
            License,
            AccessChange.Revoke,
            [
                new InputRow { Subject = Studio.Ines },
                new InputRow { Subject = "ana@northlight.example" },
                new InputRow { Subject = "ben@northlight.example" },
            ],
            new RunOptions { CallerId = "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f001" });

        Assert.Equal(["Removed", "ProtectedUser", "ProtectedUser"], Ends(outcomes));
        Assert.DoesNotContain("ines@agency.example", Licensed);
    }

    [Fact]
    public async Task An_id_and_an_address_beside_it_are_the_same_person_s()
    {
        List<Outcome> outcomes = await TakeAsync(
            License,
            new InputRow { Subject = Studio.Ines, SubjectBeside = "chloe@northlight.example" },
            new InputRow { Subject = "grace+dailies@agency.example", SubjectBeside = Studio.Ines },
            new InputRow { Subject = Studio.Ines, SubjectBeside = "INES@agency.example" });

        Assert.Equal(["ConflictingRow", "ConflictingRow", "Removed"], Ends(outcomes));
        Assert.Equal(9, Licensed.Count);
    }

    [Fact]
    public async Task A_user_group_takes_and_loses_people_and_so_does_the_group_that_is_synced_from_it()
    {
        InputRow chloe = new() { Subject = "chloe@northlight.example", Place = "Graders" };
        InputRow nobody = new() { Subject = "nobody@client.example", Place = "Graders" };
        Assert.Equal(["Added", "UserNotFound"], Ends(await GiveAsync(UserGroup, chloe, nobody)));
        Assert.Equal(["AlreadyMember"], Ends(await GiveAsync(UserGroup, chloe)));
        Assert.Equal(["Removed"], Ends(await TakeAsync(UserGroup, chloe)));
        Assert.Equal(["GroupNotFound"], Ends(await GiveAsync(UserGroup, chloe with { Place = "Nothing" })));

        AccessKind synced = new(PlaceKind.Group);
        InputRow row = chloe with { Place = "Adobe Sync" };
        Assert.Equal(["Added"], Ends(await RunAsync(
            synced, AccessChange.Grant, [row], new RunOptions { Verify = true })));
        Assert.Contains(Studio.Chloe, Server.State.Snapshot().Group("Adobe Sync").MemberIds);
        Assert.Equal(["Removed"], Ends(await TakeAsync(synced, row)));
        Assert.DoesNotContain(Studio.Chloe, Server.State.Snapshot().Group("Adobe Sync").MemberIds);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_ends_the_rest_with_the_time_to_come_back()
    {
        Break("umapiAction", new StatusFault
        {
            Code = 429,
            Body = """{"error_code":"429050","message":"no"}""",
            Headers = new Dictionary<string, string> { ["Retry-After"] = "3244" },
        });

        List<Outcome> outcomes = await GiveAsync(License, Joiners(35));

        Assert.All(outcomes, outcome => Assert.Equal(FrameioErrorKind.RateLimited, outcome.Error?.Kind));
        Assert.All(outcomes, outcome => Assert.Contains("come back at", outcome.Reason));
        Assert.Equal(1, Actions);
    }

    [Fact]
    public async Task What_is_synced_from_elsewhere_says_so()
    {
        Break("umapiAction", new StatusFault
        {
            Code = 200,
            Body = """
                {"completed":0,"notCompleted":1,"completedInTestMode":0,"result":"error",
                 "errors":[{"index":0,"step":0,"errorCode":"error.internal.create_failed","message":"no"}]}
                """,
        });

        Outcome outcome = Assert.Single(await GiveAsync(License, Joiner(New)));

        Assert.Equal(FrameioErrorKind.ManagedElsewhere, outcome.Error?.Kind);
        Assert.Contains("Entra", outcome.Reason);
    }

    protected override SeedOrganization Change(SeedOrganization organization) =>
        organization with { Groups = [.. organization.Groups, new SeedUserGroup { Name = "Colour" }] };
}
