using System.Text.Json.Nodes;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Operations;

namespace Frameio.Sandbox.Tests.Conformance;

public class ContractTests
{
    private static readonly ContractChecker _contract = new();

    public static TheoryData<string> OperationIds => [.. OperationTable.All.Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(OperationIds))]
    public void The_table_says_what_the_file_says(string id)
    {
        Operation row = OperationTable.Require(id);
        ContractOperation declared = _contract.Operations.Single(operation => operation.Id == id);

        Assert.Equal(declared.Method, row.Method);
        Assert.Equal(declared.Template, row.Template);
        if (declared.Definition["x-rate-limit"] is { } rate)
        {
            Assert.Equal(((int)rate["limit"]!, (int)rate["window_ms"]!), (row.Rate.Limit, row.Rate.WindowMs));
        }

        Assert.Equal((string)declared.Definition["x-api-stage"]!, row.Stage.ToString());
        JsonNode? needed = declared.ParametersIn("header").SingleOrDefault(
            header => (string?)header["name"] == "api-version" && (bool?)header["required"] == true);
        Assert.Equal(needed is not null, row.Stage == OperationStage.Experimental || IsByName(row));
        Assert.Equal((string?)needed?["schema"]!["enum"]![0] == "4.0", IsByName(row));
    }

    [Fact]
    public void Every_schema_of_the_files_can_be_checked()
    {
        foreach ((string name, JsonNode? schema) in _contract.Schemas)
        {
            SchemaValidator.RequireKnown(schema, name);
        }
    }

    [Fact]
    public void A_schema_keyword_nobody_implemented_is_an_exception()
    {
        JsonNode schema = JsonNode.Parse("""{"type": "object", "properties": {"a": {"multipleOf": 2}}}""")!;
        NotSupportedException exception = Assert.Throws<NotSupportedException>(
            () => new SchemaValidator(schema).Validate(schema, new JsonObject(), "here").ToList());
        Assert.Contains("multipleOf", exception.Message);
    }

    [Theory]
    [InlineData("""{"type": "array", "uniqueItems": true}""", "[1, 2, 1]", "[1, 2]")]
    [InlineData(
        """{"type": "object", "minProperties": 1, "maxProperties": 1}""", """{"a": 1, "b": 2}""", """{"a": 1}""")]
    [InlineData("""{"type": "object", "minProperties": 1}""", "{}", """{"a": 1}""")]
    public void Counts_and_repeated_items_are_checked(string schema, string bad, string good)
    {
        JsonNode parsed = JsonNode.Parse(schema)!;
        SchemaValidator validator = new(parsed);

        Assert.NotEmpty(validator.Validate(parsed, JsonNode.Parse(bad), "here"));
        Assert.Empty(validator.Validate(parsed, JsonNode.Parse(good), "here"));
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task What_the_contract_allows_succeeds_and_is_answered_as_declared(string id)
    {
        ExchangeQueue exchanges = new();
        await using SandboxServer sandbox = await StartAsync(exchanges);
        ContractOperation operation = _contract.Operations.Single(candidate => candidate.Id == id);
        foreach (ContractRequest request in ContractRequests.Valid(operation))
        {
            sandbox.Reset();
            Exchange exchange = await exchanges.SendAsync(sandbox, request);
            Assert.True(
                exchange.Status is 200 or 201 or 204, $"{request.Label}: {exchange.Status} {exchange.ResponseBody}");
            Assert.True(
                _contract.Check(exchange) is [], $"{request.Label}: {string.Join("; ", _contract.Check(exchange))}");
        }
    }

    [Theory]
    [MemberData(nameof(OperationIds))]
    public async Task What_the_contract_calls_invalid_is_refused_as_declared(string id)
    {
        ExchangeQueue exchanges = new();
        await using SandboxServer sandbox = await StartAsync(exchanges);
        ContractOperation operation = _contract.Operations.Single(candidate => candidate.Id == id);
        string before = System.Text.Json.JsonSerializer.Serialize(sandbox.State.Snapshot());
        foreach (ContractRequest request in ContractRequests.Invalid(operation))
        {
            Exchange exchange = await exchanges.SendAsync(sandbox, request);
            Assert.True(_contract.CheckRequest(exchange) is not [], $"{request.Label}: the checker saw nothing wrong");
            Assert.True(
                exchange.Status is >= 400 and < 500, $"{request.Label}: {exchange.Status} {exchange.ResponseBody}");
            Assert.True(
                _contract.CheckResponse(exchange) is [],
                $"{request.Label}: {string.Join("; ", _contract.CheckResponse(exchange))}");
        }

        Assert.Equal(before, System.Text.Json.JsonSerializer.Serialize(sandbox.State.Snapshot()));
    }

    private static bool IsByName(Operation row) => row.Stage == OperationStage.CurrentByName;

    private static Task<SandboxServer> StartAsync(ExchangeQueue exchanges) => SandboxServer.StartAsync(
        new SandboxOptions { TimeScale = 0, Seed = Studio.SeedWithGroupRoles, OnExchange = exchanges.Add },
        TestContext.Current.CancellationToken);
}
