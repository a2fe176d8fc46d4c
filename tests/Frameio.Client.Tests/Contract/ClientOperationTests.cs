using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Frameio.Client.AdobeUsers;
using Frameio.Client.AuditLog;
using Frameio.Client.Authentication;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Contract;

/// <summary>
/// Every operation the client can send is declared by the contract, and is sent here once, for the contract to be held
/// against what goes over the wire. An operation that is added to the client and not to the calls below fails the test.
/// </summary>
public partial class ClientOperationTests : LegacyTest
{
    private static readonly ContractChecker _contract = new();

    // One with a webhook, a custom action and a share.
    protected override Seed InitialSeed => Seeds.Studio with { Accounts = Studio.SeedWithGroupRoles.Accounts };

    public static TheoryData<string> Operations => [.. ClientOperations.All.Select(operation => $"{operation}")];

    [Theory]
    [MemberData(nameof(Operations))]
    public void It_is_declared_with_its_rate_and_its_header(string name)
    {
        Operation operation = ClientOperations.All.Single(candidate => $"{candidate}" == name);
        ContractOperation declared = Declared(operation);

        // The rates of V2 are for the most part unpublished.
        if (declared.Definition["x-rate-limit"] is { } rate)
        {
            Assert.Equal((operation.PerMinute, 60_000), ((int)rate["limit"]!, (int)rate["window_ms"]!));
        }
        else
        {
            Assert.StartsWith("/v2/", operation.Template);
        }

        IEnumerable<string?> versions = declared.ParametersIn("header")
            .Where(header => (string?)header["name"] == "api-version" && (bool?)header["required"] == true)
            .Select(header => (string?)header["schema"]!["enum"]!.AsArray().Single());
        string[] sent = operation.IsExperimental ? ["experimental"] : operation.NamesVersion ? ["4.0"] : [];
        Assert.Equal(sent, versions);
    }

    [Fact]
    public async Task Each_is_sent_as_the_contract_wants_it()
    {
        await CallGroupsAsync();
        await CallRolesAsync(Client.Workspaces.Groups, Studio.Dailies);
        await CallRolesAsync(Client.Projects.Groups, Studio.Pilot);
        await CallV4Async();
        await CallLeftoversAsync();
        await CallV2Async();
        await CallAdobeAsync();

        Assert.All(Exchanges, exchange => Assert.InRange(exchange.Status, 200, 299));
        HashSet<string?> sent = [.. Exchanges.Select(exchange => exchange.OperationId)];
        Assert.Equal(
            [], ClientOperations.All.Select(operation => Declared(operation).Id).Where(id => !sent.Contains(id)));
        Assert.NotEmpty(sent);
    }

    private async Task CallGroupsAsync()
    {
        FrameioGroup group = await Client.Groups.CreateAsync(Studio.Account, "Colour", "smile", Cancellation);
        await Client.Groups.GetAsync(Studio.Account, group.Id, Cancellation);
        await Client.Groups.UpdateAsync(Studio.Account, group.Id, "Colourists", null, Cancellation);
        await Client.Groups.AddMembersAsync(Studio.Account, group.Id, [Studio.Ines], Cancellation);
        await ReadAsync(Client.Groups.ListMembersAsync(Studio.Account, group, Cancellation));
        await Client.Groups.RemoveMemberAsync(Studio.Account, group.Id, Studio.Ines, Cancellation);
        await Client.Groups.DeleteAsync(Studio.Account, group.Id, Cancellation);
        await ReadAsync(Client.Groups.ListAsync(Studio.Account, Cancellation));
        await ReadAsync(Client.Users.ListAsync(Studio.Account, includeDeactivated: true, Cancellation));
        await Client.Users.InAccount.GiveAsync(
            Studio.Account, Studio.Account, Person("ines@agency.example", Studio.Ines), "member", Cancellation);
        await ReadAsync(Client.Users.InAccount.ListAsync(Studio.Account, Studio.Account, Cancellation));
    }

    private static async Task CallRolesAsync(RoleCalls roles, string place)
    {
        Subject group = new(SubjectKind.Group, Studio.Editors, "Editors");
        await roles.GiveAsync(Studio.Account, place, group, "editor", Cancellation);
        await ReadAsync(roles.ListAsync(Studio.Account, place, Cancellation));
        await roles.TakeAsync(Studio.Account, place, group, cancellationToken: Cancellation);
    }

    private async Task CallV4Async()
    {
        await CallPlacesAsync(Client);
        await Client.Projects.People.GiveAsync(
            Studio.Account, Pilot.Id, Person("chloe@northlight.example", Studio.Chloe), "viewer", Cancellation);
        await Client.Workspaces.People.GiveAsync(
            Studio.Account, Dailies.Id, Person("grace+dailies@agency.example", Studio.Grace), role: null, Cancellation);
        await RemoveAsync(Client, "chloe@northlight.example", Studio.Chloe);
    }

    private async Task CallLeftoversAsync()
    {
        await ReadAsync(Client.AuditLog.ListAsync(Studio.Account, new AuditFilter(), Cancellation));
        await ReadAsync(Client.Integrations.ListWebhooksAsync(Studio.Account, Studio.Dailies, Cancellation));
        await ReadAsync(Client.Integrations.ListActionsAsync(Studio.Account, Studio.Dailies, Cancellation));
        await Client.Integrations.SwitchWebhookOffAsync(Studio.Account, Studio.Webhook, Cancellation);
        await Client.Integrations.DeleteActionAsync(Studio.Account, Studio.Action, Cancellation);
        await Client.Shares.FindAsync(Studio.Account, Studio.Share, Cancellation);
        await Client.Shares.DeleteAsync(Studio.Account, Studio.Share, Cancellation);
    }

    private async Task CallV2Async()
    {
        await CallPlacesAsync(Legacy);
        await Legacy.Workspaces.People.GiveAsync(
            Studio.Account, Dailies.Id, Person("chloe@northlight.example"), "team_manager", Cancellation);
        await Legacy.Projects.People.GiveAsync(
            Studio.Account, Pilot.Id, Person("chloe@northlight.example"), role: null, Cancellation);
        await Legacy.Workspaces.People.GiveAsync(Studio.Account, Dailies.Id, Person(Awkward), role: null, Cancellation);
        Grant invitation = await Legacy.Projects.People.GiveAsync(
            Studio.Account, Pilot.Id, Person(Awkward), role: null, Cancellation);
        await Legacy.Projects.People.TakeAsync(
            Studio.Account, Pilot.Id, Person(Awkward), invitation, Cancellation);
        await RemoveAsync(Legacy, "chloe@northlight.example", id: null);
    }

    private async Task CallAdobeAsync()
    {
        using AdobeOrganization adobe = new(
            FrameioCredential.FromAdobeClient(Studio.ClientId, Studio.ClientSecret),
            "5E0A1C2B66F1@AdobeOrg",
            new FrameioClientOptions { AdobeUri = Server.BaseAddress, AuthorityUri = Server.BaseAddress });
        const string Profile = "Frame.io Enterprise";
        AdobeIdentity identity = new()
        {
            Type = AdobeIdentityType.FederatedId,
            FirstName = "Ny",
            LastName = "Falk",
            Country = "SE",
        };
        await ReadAsync(adobe.ListGroupsAsync(Cancellation));
        await ReadAsync(adobe.ListUsersAsync(Cancellation));
        await ReadAsync(adobe.ListMembersAsync(Profile, Cancellation));
        await ReadAsync(adobe.ListWithoutLicenseAsync(Profile, Cancellation));
        await adobe.FindUserAsync("nora@northlight.example", Cancellation);
        await adobe.ActAsync(
            [
                new AdobeCommand("ny@northlight.example") { Identity = identity, Add = [Profile] },
                new AdobeCommand("ines@agency.example") { Remove = [Profile] },
                new AdobeCommand("grace+dailies@agency.example") { Leaves = true },
                new AdobeCommand(Awkward) { Identity = new AdobeIdentity(), Add = ["Graders"] },
            ],
            sending: null,
            Cancellation);
        await adobe.TestAsync([new AdobeCommand("ines@agency.example") { Add = [Profile] }], Cancellation);
    }

    private static async Task CallPlacesAsync(FrameioClient client)
    {
        await client.Accounts.GetProfileAsync(Cancellation);
        await ReadAsync(client.Accounts.ListAsync(Cancellation));
        await ReadAsync(client.Workspaces.ListAsync(Studio.Account, Cancellation));
        await ReadAsync(client.Workspaces.ListMembersAsync(Studio.Account, Dailies, Cancellation));
        await ReadAsync(client.Projects.ListAsync(Studio.Account, Dailies, Cancellation));
        await ReadAsync(client.Projects.ListAllAsync(Studio.Account, [Dailies, Post], Cancellation));
        await ReadAsync(client.Projects.ListCollaboratorsAsync(Studio.Account, Pilot, Cancellation));
        await ReadAsync(client.Projects.ListPendingAsync(Studio.Account, Pilot, Cancellation));
    }

    private static async Task RemoveAsync(FrameioClient client, string email, string? id)
    {
        await client.Workspaces.People.TakeAsync(
            Studio.Account, Dailies.Id, Person(email, id), cancellationToken: Cancellation);
        await client.Projects.People.TakeAsync(
            Studio.Account, Pilot.Id, Person(email, id), cancellationToken: Cancellation);
    }

    private static async Task ReadAsync<T>(IAsyncEnumerable<T> list) => _ = await list.ToListAsync(Cancellation);

    // What the client calls a segment is its own affair.
    private static ContractOperation Declared(Operation operation) => _contract.Operations.Single(
        declared =>
            declared.Method == operation.Method.Method && Shape(declared.Template) == Shape(operation.Template));

    private static string Shape(string template) => SegmentName().Replace(template, "{}");

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex SegmentName();
}
