using System.Collections.Concurrent;
using Frameio.Sandbox.Hosting;

namespace Frameio.Sandbox.Tests.Umapi;

/// <summary>The sandbox is held against the contract of Adobe's User Management API.</summary>
public class UmapiContractTests : UmapiTest
{
    private static readonly ContractChecker _contract = new();

    private readonly ConcurrentQueue<Exchange> _exchanges = new();

    protected override Action<Exchange> OnExchange => _exchanges.Enqueue;

    [Theory]
    [InlineData("umapiUsers", "domain=AdobeID", "directOnly=false", "excludeGroups=true", "excludeGroups=false")]
    [InlineData("umapiMembers", "status=active", "status=inactive", "directOnly=true", "excludeGroups=true")]
    [InlineData("umapiUser", "domain=northlight.example")]
    [InlineData("umapiGroups")]
    [InlineData("umapiAction", "testOnly=true", "testOnly=false")]
    public async Task What_the_contract_allows_succeeds_and_is_answered_as_declared(string id, params string[] queries)
    {
        await StartAsync();
        foreach (string query in queries.Prepend(string.Empty))
        {
            await SendAsync(id, query.Length == 0 ? null : query);

            Exchange exchange = _exchanges.Last();
            Assert.True(exchange.Status == 200, $"{query}: {exchange.Status} {exchange.ResponseBody}");
            Assert.Equal([], _contract.Check(exchange));
        }
    }

    [Theory]
    [InlineData("umapiUsers", "excludeGroups=maybe")]
    [InlineData("umapiUsers", "directOnly=1")]
    [InlineData("umapiMembers", "status=asleep")]
    [InlineData("umapiAction", "testOnly=yes")]
    public async Task A_query_that_is_not_declared_so_is_refused_as_declared(string id, string query)
    {
        await StartAsync();

        await SendAsync(id, query);

        Exchange exchange = _exchanges.Last();
        Assert.Equal(400, exchange.Status);
        Assert.NotEmpty(_contract.CheckRequest(exchange));
        Assert.Equal([], _contract.CheckResponse(exchange));
    }

    [Theory]
    [InlineData("umapiUsers")]
    [InlineData("umapiMembers")]
    [InlineData("umapiUser")]
    [InlineData("umapiGroups")]
    [InlineData("umapiAction")]
    public async Task Every_refusal_is_answered_as_declared(string id)
    {
        await StartAsync();

        await SendAsync(id, token: "nonsense");
        await SendAsync(id, key: null);
        await SendAsync(id, org: "0000@AdobeOrg");
        for (int call = 0; call < 26; call++)
        {
            await SendAsync(id);
        }

        Assert.Equal([401, 403, 403], _exchanges.Take(3).Select(exchange => exchange.Status));
        Assert.Equal(429, _exchanges.Last().Status);
        Assert.Equal(["header x-api-key: is missing"], _contract.CheckRequest(_exchanges.ElementAt(1)));
        Assert.Equal([], _exchanges.SelectMany(_contract.CheckResponse));
    }

    [Theory]
    [InlineData("umapiUsers", "{page}", "first")]
    [InlineData("umapiGroups", "{page}", "-1")]
    public async Task A_page_that_is_none_is_refused_as_declared(string id, string name, string value)
    {
        await StartAsync();

        await SendAsync(id, path: path => path.Replace(name, value));

        Exchange exchange = _exchanges.Last();
        Assert.Equal(400, exchange.Status);
        Assert.NotEmpty(_contract.CheckRequest(exchange));
        Assert.Equal([], _contract.CheckResponse(exchange));
    }

    [Fact]
    public async Task Who_and_what_is_not_there_is_answered_as_declared()
    {
        await StartAsync();

        await SendAsync("umapiUser", path: path => path.Replace("{email}", "nobody@x.example"));
        await SendAsync("umapiMembers", path: path => path.Replace("{group}", "Nothing"));
        await ActAsync(Of("nobody@x.example", Add(Profile)));

        Assert.Equal([404, 404, 200], _exchanges.Select(exchange => exchange.Status));
        Assert.Equal([], _exchanges.SelectMany(_contract.Check));
    }

    [Theory]
    [InlineData("""[{"user":"ines@agency.example","do":[{"remove":"all"}]}]""")]
    [InlineData("""[{"user":"ines@agency.example","do":[{"removeFromOrg":{"deleteAccount":true}}]}]""")]
    [InlineData("""[{"user":"ines@agency.example","do":[{"add":{"group":["Graders"]},"remove":{"group":["A"]}}]}]""")]
    public async Task What_must_never_be_sent_breaks_the_contract(string body)
    {
        await StartAsync();

        await SendAsync("umapiAction", body: body);

        Assert.NotEmpty(_contract.CheckRequest(_exchanges.Last()));
    }

    private Task<RawAnswer> SendAsync(
        string id,
        string? query = null,
        string? key = Studio.ClientId,
        string? token = null,
        string org = Org,
        string? body = null,
        Func<string, string>? path = null)
    {
        ContractOperation operation = _contract.Operations.Single(candidate => candidate.Id == id);
        string address = (path?.Invoke(operation.Template) ?? operation.Template)
            .Replace("{org}", org)
            .Replace("{page}", "0")
            .Replace("{email}", "elena%40northlight.example")
            .Replace("{group}", "Frame.io%20Enterprise");
        return SendAsync(
            new HttpMethod(operation.Method),
            (query is null ? address : $"{address}?{query}")[Base.Length..],
            body ?? operation.BodyExample?.ToJsonString(),
            key,
            token);
    }
}
