using System.Text.Json;
using System.Text.Json.Nodes;
using Frameio.Client.Groups;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Tests.Support;

namespace Frameio.Client.Tests.Transport;

/// <summary>No value in any field of any list spoils the list: it is whole, and each of its records is there.</summary>
public class OddFieldTests : LegacyTest
{
    /// <summary>What stands where something else should, as JSON.</summary>
    private static readonly string[] _odd =
    [
        "null", "\"\"", "\" \"", "\"x\"", "\"12\"", "\"true\"", "\"yesterday\"", "\"2026-13-45T99:00:00Z\"",
        "\"12-31\"", "0", "-1", "7", "1.5", "1e400", "99999999999999999999", "true", "false", "[]", "[null,{}]", "{}",
        """{"id":"x"}""",
    ];

    /// <summary>Half a character, which JSON can hold and no text can; the sandbox's own JSON can't make it.</summary>
    private const string HalfACharacter = "\"\\ud83c\"";

    /// <summary>Without what tells a record from others, there is none, which has a test of its own.</summary>
    private static readonly string[] _identities = ["id", "user.id", "group.id", "email", "user.email", "user_id"];

    public static TheoryData<string> Lists =>
    [
        "v4ListAccounts", "v4ListAccountUsers", "v4ListGroups", "v4ListGroupUsers", "v4ListWorkspaces",
        "v4ListWorkspaceUsers", "v4ListWorkspaceGroups", "v4ListWorkspaceProjects", "v4ListAccountProjects",
        "v4ListInvitedProjects", "v4ListProjectUsers", "v4ListProjectGroups", "v2ListAccounts", "v2ListAccountTeams",
        "v2ListTeamMembers", "v2ListTeamProjects", "v2ListSharedProjects", "v2ListCollaborators",
        "v2ListPendingCollaborators",
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task An_odd_value_in_a_field_spoils_no_list(string list)
    {
        int whole = await CountAsync(list);
        Assert.NotEqual(0, whole);
        foreach (string field in FieldsOf(list))
        {
            foreach (string odd in _odd)
            {
                Server.Faults.Clear();
                Break(list, new EditRecordsFault { Field = field, Value = JsonNode.Parse(odd) }, times: null);
                int count = await CountAsync(list);
                Assert.True(
                    count == whole || (_identities.Contains(field) && count < whole),
                    $"{field} = {odd}: {count} of {whole}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Nor_does_half_a_character(string list)
    {
        int whole = await CountAsync(list);
        JsonNode body = BodyOf(list);
        JsonArray records = RecordsOf(body);
        foreach (string field in FieldsOf(list))
        {
            string marked = Marked(records[0]!.DeepClone(), field).ToJsonString();
            string answer = body.ToJsonString().Replace(
                records[0]!.ToJsonString(), marked.Replace("\"MARK\"", HalfACharacter, StringComparison.Ordinal),
                StringComparison.Ordinal);
            Assert.Contains(HalfACharacter, answer, StringComparison.Ordinal);
            Server.Faults.Clear();
            Answer(list, answer, times: null);
            int count = await CountAsync(list);
            Assert.True(
                count == whole || (_identities.Contains(field) && count == whole - 1), $"{field}: {count} of {whole}");
        }
    }

    [Theory]
    [InlineData("\"2026-01-31T12:00:00Z\"", 0)]
    [InlineData("\"\"", 1)]
    [InlineData("false", 1)]
    [InlineData("\"12\"", 1)]
    public async Task Only_a_date_says_that_a_record_of_V2_is_there_no_more(string deletedAt, int count)
    {
        Answer("v2ListAccountTeams", $$"""[{"_type":"team","id":"{{Studio.Dailies}}","deleted_at":{{deletedAt}}}]""");

        Assert.Equal(
            count, await Legacy.Workspaces.ListAsync(Studio.Account, Cancellation).CountAsync(Cancellation));
    }

    [Theory]
    [InlineData("\"1.5\"")]
    [InlineData("1.5")]
    [InlineData("\"12:30\"")]
    public async Task What_names_a_part_of_a_date_is_none_on_V2(string updatedAt)
    {
        Answer("v2ListAccountTeams", $$"""[{"_type":"team","id":"{{Studio.Dailies}}","updated_at":{{updatedAt}}}]""");

        Assert.Null((await Legacy.Workspaces.ListAsync(Studio.Account, Cancellation).SingleAsync(Cancellation))
            .UpdatedAt);
    }

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { Seed = Seeds.Studio with { Accounts = Studio.SeedWithGroupRoles.Accounts } };

    private static JsonObject Marked(JsonNode record, string field)
    {
        string[] keys = field.Split('.');
        JsonNode holder = keys[..^1].Aggregate(record, (outer, key) => outer[key]!);
        holder[keys[^1]] = "MARK";
        return (JsonObject)record;
    }

    private static JsonArray RecordsOf(JsonNode body) => body as JsonArray ?? (JsonArray)body["data"]!;

    private static IEnumerable<string> FieldsOf(JsonObject record, string above = "") => record.SelectMany(
        field => field.Value is JsonObject inner
            ? FieldsOf(inner, $"{above}{field.Key}.").Append($"{above}{field.Key}")
            : [$"{above}{field.Key}"]);

    private JsonNode BodyOf(string list) => JsonNode.Parse(
        Exchanges.Last(exchange => exchange.OperationId == list && exchange.Status < 300).ResponseBody)!;

    // What holds the identity is one too.
    private List<string> FieldsOf(string list) =>
    [
        .. RecordsOf(BodyOf(list)).OfType<JsonObject>().SelectMany(record => FieldsOf(record)).Distinct()
            .Where(field => field is not ("user" or "group")),
    ];

    private async Task<int> CountAsync(string list)
    {
        FrameioClient client = list.StartsWith("v2", StringComparison.Ordinal) ? Legacy : Client;
        FrameioGroup editors = new() { Id = Studio.Editors, Name = "Editors" };
        string account = Studio.Account;
        IAsyncEnumerable<object> records = list switch
        {
            "v4ListAccounts" or "v2ListAccounts" => client.Accounts.ListAsync(Cancellation),
            "v4ListAccountUsers" => client.Users.ListAsync(account, true, Cancellation),
            "v4ListGroups" => client.Groups.ListAsync(account, Cancellation),
            "v4ListGroupUsers" => client.Groups.ListMembersAsync(account, editors, Cancellation),
            "v4ListWorkspaces" or "v2ListAccountTeams" => client.Workspaces.ListAsync(account, Cancellation),
            "v4ListWorkspaceUsers" or "v2ListTeamMembers" =>
                client.Workspaces.People.ListAsync(account, Studio.Dailies, Cancellation),
            "v4ListWorkspaceGroups" => client.Workspaces.Groups.ListAsync(account, Studio.Dailies, Cancellation),
            "v4ListWorkspaceProjects" or "v2ListTeamProjects" =>
                client.Projects.ListAsync(account, Dailies, Cancellation),
            "v4ListProjectUsers" or "v2ListCollaborators" =>
                client.Projects.People.ListAsync(account, Studio.Pilot, Cancellation),
            "v4ListProjectGroups" => client.Projects.Groups.ListAsync(account, Studio.Pilot, Cancellation),
            "v2ListPendingCollaborators" =>
                client.Projects.People.ListInvitationsAsync(account, Studio.Pilot, Cancellation),
            _ => client.Projects.ListAllAsync(account, [Dailies], Cancellation),
        };
        return await records.CountAsync(Cancellation);
    }
}
