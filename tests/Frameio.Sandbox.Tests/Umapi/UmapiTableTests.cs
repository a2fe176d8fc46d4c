using System.Text.Json.Nodes;
using Frameio.Sandbox.Umapi;

namespace Frameio.Sandbox.Tests.Umapi;

public class UmapiTableTests
{
    private static readonly ContractChecker _contract = new();

    public static TheoryData<string> Ids => [.. UmapiTable.Routes.Select(route => route.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_table_says_what_the_file_says(string id)
    {
        UmapiRoute route = UmapiTable.Routes.Single(candidate => candidate.Id == id);
        ContractOperation declared = _contract.Operations.Single(operation => operation.Id == id);

        Assert.Equal((declared.Method, declared.Template), (route.Method, route.Template));
        JsonNode rate = declared.Definition["x-rate-limit"]!;
        Assert.Equal(((int)rate["limit"]!, (int)rate["window_ms"]!), (route.Rate.Limit, route.Rate.WindowMs));
    }
}
