using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Contract;

/// <summary>
/// Every operation the client can send is declared by the contract, and is sent here once, for the contract to be held
/// against what goes over the wire. An operation that is added to the client and not to the calls below fails the test.
/// </summary>
public partial class ClientOperationTests : LegacyTest
{
    private static readonly ContractChecker _contract = new();

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

        IEnumerable<JsonNode> headers = declared.ParametersIn("header")
            .Where(header => (string?)header["name"] == "api-version" && (bool?)header["required"] == true);
        Assert.Equal(headers.Any(), operation.IsExperimental);
    }

    [Fact]
    public async Task Each_is_sent_as_the_contract_wants_it()
    {
        await CallGroupsAsync();
        await CallRolesAsync(Client.Groups.InWorkspaces, Studio.Dailies);
        await CallRolesAsync(Client.Groups.OnProjects, Studio.Pilot);
        await CallV4Async();
        await CallV2Async();

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
        await Client.Users.SetRoleAsync(Studio.Account, Studio.Ines, "member", Cancellation);
    }

    private static async Task CallRolesAsync(GroupRoleCalls roles, string place)
    {
        await roles.SetAsync(Studio.Account, place, Studio.Editors, "editor", Cancellation);
        await ReadAsync(roles.ListAsync(Studio.Account, place, Cancellation));
        await roles.RemoveAsync(Studio.Account, place, Studio.Editors, Cancellation);
    }

    private async Task CallV4Async()
    {
        await CallPlacesAsync(Client);
        await Client.Projects.AddCollaboratorAsync(
            Studio.Account, Pilot, Person("chloe@northlight.example", Studio.Chloe), "viewer", Cancellation);
        await Client.Workspaces.AddMemberAsync(
            Studio.Account, Dailies, Person("grace+dailies@agency.example", Studio.Grace), role: null, Cancellation);
        await RemoveAsync(Client, "chloe@northlight.example", Studio.Chloe);
    }

    private async Task CallV2Async()
    {
        await CallPlacesAsync(Legacy);
        await Legacy.Workspaces.AddMemberAsync(
            Studio.Account, Dailies, Person("chloe@northlight.example"), "team_manager", Cancellation);
        await Legacy.Projects.AddCollaboratorAsync(
            Studio.Account, Pilot, Person("chloe@northlight.example"), role: null, Cancellation);
        await Legacy.Workspaces.AddMemberAsync(Studio.Account, Dailies, Person(Awkward), role: null, Cancellation);
        string? invitation = (
            await Legacy.Projects.AddCollaboratorAsync(
                Studio.Account, Pilot, Person(Awkward), role: null, Cancellation)).Id;
        await Legacy.Projects.WithdrawAsync(
            Studio.Account, new FrameioCollaborator { RecordId = invitation }, Cancellation);
        await RemoveAsync(Legacy, "chloe@northlight.example", id: null);
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
        await client.Workspaces.RemoveMemberAsync(Studio.Account, Dailies, Person(email, id), Cancellation);
        await client.Projects.RemoveCollaboratorAsync(Studio.Account, Pilot, Person(email, id), Cancellation);
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
