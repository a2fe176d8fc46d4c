using System.Text.Json;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Logging;

namespace Frameio.Sandbox.Tests;

public class FaultTests
{
    [Fact]
    public async Task A_status_comes_with_its_body_and_headers_and_reaches_nothing()
    {
        await using SandboxServer sandbox = await StartAsync(new FaultRule
        {
            Operation = "v4AddGroupUsers",
            Action = new StatusFault
            {
                Code = 503,
                Body = "come back later",
                ContentType = "text/plain",
                Headers = new Dictionary<string, string> { ["Retry-After"] = "7" },
            },
        });
        using RawClient client = new(sandbox);

        RawAnswer answer = await client.AddAsync(Studio.ReviewersUsers, Studio.Ana);

        Assert.Equal((503, "come back later", "7"), (answer.Status, answer.Body, answer.Headers["Retry-After"]));
        Assert.Equal([Studio.Ines], Reviewers(sandbox));
        Assert.Empty(sandbox.Buckets.Levels());
        Assert.Equal("status 503", sandbox.Log.Snapshot().Single().Fault);
    }

    [Fact]
    public async Task A_status_may_come_after_the_change()
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Action = new StatusFault { Code = 504, Apply = true } });
        using RawClient client = new(sandbox);

        RawAnswer answer = await client.AddAsync(Studio.ReviewersUsers, Studio.Ana);

        Assert.Equal((504, "Gateway Timeout"), (answer.Status, answer.Detail));
        Assert.Equal([Studio.Ines, Studio.Ana], Reviewers(sandbox));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_lost_answer_is_a_cut_connection_after_the_change(bool deletes)
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Path = "/users", Action = new LostAnswerFault() });
        using RawClient client = new(sandbox);

        // On a connection that is in use already, where a client's library might send again without a word.
        await client.GetAsync("/v4/me");
        await Assert.ThrowsAsync<HttpRequestException>(() => deletes
            ? client.DeleteAsync($"{Studio.ReviewersUsers}/{Studio.Ines}")
            : client.AddAsync(Studio.ReviewersUsers, Studio.Ana));

        Assert.Equal(deletes ? [] : [Studio.Ines, Studio.Ana], Reviewers(sandbox));
        LogEntry entry = sandbox.Log.Snapshot()[^1];
        Assert.Equal((2, 204, "lost_answer"), (entry.Seq, entry.Status, entry.Fault));
    }

    [Fact]
    public async Task A_cut_comes_before_the_change()
    {
        await using SandboxServer sandbox = await StartAsync(new FaultRule { Action = new CutFault() });
        using RawClient client = new(sandbox);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.AddAsync(Studio.ReviewersUsers, Studio.Ana));

        Assert.Equal([Studio.Ines], Reviewers(sandbox));
        Assert.Equal("cut", sandbox.Log.Snapshot().Single().Fault);
    }

    [Fact]
    public async Task A_cut_body_promises_more_than_it_brings()
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Times = null, Action = new CutBodyFault() });
        using HttpClient client = new();
        client.DefaultRequestHeaders.Add("Authorization", $"Bearer {Studio.Token}");
        client.DefaultRequestHeaders.Add("x-frameio-legacy-token-auth", "true");
        CancellationToken token = TestContext.Current.CancellationToken;

        using HttpResponseMessage response = await client.GetAsync(
            new Uri(sandbox.BaseAddress, Studio.Users), HttpCompletionOption.ResponseHeadersRead, token);
        using Stream body = await response.Content.ReadAsStreamAsync(token);
        MemoryStream received = new();
        await Assert.ThrowsAnyAsync<IOException>(() => body.CopyToAsync(received, token));

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(response.Content.Headers.ContentLength / 2, received.Length);
    }

    [Theory]
    [InlineData(MalformedBody.Truncated, "application/json")]
    [InlineData(MalformedBody.Html, "text/html")]
    [InlineData(MalformedBody.Empty, "application/json")]
    public async Task A_malformed_answer_is_a_200_nobody_can_use(MalformedBody body, string contentType)
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Action = new MalformedFault { Body = body } });
        using RawClient client = new(sandbox);

        RawAnswer answer = await client.GetAsync("/v4/me");

        Assert.Equal((200, contentType), (answer.Status, answer.Headers["Content-Type"].Split(';')[0]));
        Assert.ThrowsAny<JsonException>(() => answer.Json);
    }

    [Fact]
    public async Task A_redirect_says_where_to()
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule
            {
                Method = "GET",
                Action = new RedirectFault { Code = 302, Location = "http://127.0.0.1:9/elsewhere" },
            });
        using RawClient client = new(sandbox);

        RawAnswer answer = await client.GetAsync("/v4/me");

        Assert.Equal((302, "http://127.0.0.1:9/elsewhere"), (answer.Status, answer.Headers["Location"]));
    }

    [Fact]
    public async Task A_page_can_lose_its_next_link_or_its_end()
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Operation = "v4ListAccountUsers", Action = new DropNextLinkFault() },
            new FaultRule
            {
                Operation = "v4ListAccountUsers",
                Action = new TruncatePageFault { Keep = 2, TotalCount = 500 },
            });
        using RawClient client = new(sandbox);

        RawAnswer dropped = await client.GetAsync($"{Studio.Users}?page_size=5&include_total_count=true");
        RawAnswer truncated = await client.GetAsync($"{Studio.Users}?page_size=5&include_total_count=true");

        Assert.Equal((5, 12), (dropped.Json["data"]!.AsArray().Count, (int)dropped.Json["total_count"]!));
        Assert.Null(dropped.Json["links"]!["next"]);
        Assert.Equal((2, 500), (truncated.Json["data"]!.AsArray().Count, (int)truncated.Json["total_count"]!));
        Assert.Null(truncated.Json["links"]!["next"]);
    }

    [Fact]
    public async Task A_delay_holds_the_request_and_lets_it_go_on()
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Action = new DelayFault { Ms = 30 } },
            new FaultRule { Action = new StatusFault { Code = 500 } });
        using RawClient client = new(sandbox);

        Assert.Equal(500, (await client.GetAsync("/v4/me")).Status);

        LogEntry entry = sandbox.Log.Snapshot().Single();
        Assert.Equal("delay 30 + status 500", entry.Fault);
        Assert.InRange(entry.Ms!.Value, 25, double.MaxValue);
    }

    [Fact]
    public async Task Who_gives_up_during_a_delay_has_changed_nothing()
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Action = new DelayFault { Ms = 600_000 } });
        using RawClient client = new(sandbox);
        using CancellationTokenSource giveUp = CancellationTokenSource.CreateLinkedTokenSource(
            TestContext.Current.CancellationToken);

        Task<RawAnswer> held = client.SendAsync(
            HttpMethod.Delete, $"{Studio.ReviewersUsers}/{Studio.Ines}", cancellation: giveUp.Token);
        await Until.TrueAsync(() => sandbox.Log.Snapshot() is [{ Fault: not null }]);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
        Assert.Null(sandbox.Log.Snapshot().Single().Status);
        Assert.Equal([Studio.Ines], Reviewers(sandbox));
    }

    [Fact]
    public async Task Rules_read_as_a_script()
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Operation = "v4GetMe", Skip = 1, Times = 2, Action = new StatusFault { Code = 500 } },
            new FaultRule
            {
                Operation = "v4GetMe",
                Skip = 1,
                Every = 2,
                Times = null,
                Action = new StatusFault { Code = 502 },
            });
        using RawClient client = new(sandbox);

        List<int> statuses = [];
        for (int i = 0; i < 9; i++)
        {
            await client.GetAsync("/v4/accounts");
            statuses.Add((await client.GetAsync("/v4/me")).Status);
        }

        // The second rule sees what the first lets pass: calls 1, 4, 5, 6 and so on; it skips one, then hits every
        // other.
        Assert.Equal([200, 500, 500, 200, 502, 200, 502, 200, 502], statuses);
        Assert.Equal([(9, 2), (7, 3)], sandbox.Faults.Snapshot().Select(state => (state.Matched, state.Hit)));
    }

    [Theory]
    [InlineData(200, "<html>Sign in</html>", "text/html", true)]
    [InlineData(200, """{"errors":[]}""", "application/json", false)]
    [InlineData(202, "{}", "application/json", true)]
    [InlineData(200, """{"message":"maintenance"}""", "application/json", false)]
    public async Task A_success_may_say_anything_after_the_change_or_without_it(
        int code, string body, string contentType, bool apply)
    {
        await using SandboxServer sandbox = await StartAsync(new FaultRule
        {
            Action = new StatusFault { Code = code, Body = body, ContentType = contentType, Apply = apply },
        });
        using RawClient client = new(sandbox);

        RawAnswer answer = await client.AddAsync(Studio.ReviewersUsers, Studio.Ana);

        Assert.Equal((code, body), (answer.Status, answer.Body));
        Assert.Equal(apply ? [Studio.Ines, Studio.Ana] : [Studio.Ines], Reviewers(sandbox));
    }

    [Fact]
    public async Task A_request_that_comes_again_meets_what_comes_then_whatever_comes_in_between()
    {
        await using SandboxServer sandbox = await StartAsync(new FaultRule
        {
            Operation = "v4AddGroupUsers",
            Times = 2,
            Action = new LostAnswerFault(),
            Then = [new StatusFault { Code = 403 }, new DelayFault { Ms = 1 }, new StatusFault { Code = 402 }],
        });
        using RawClient client = new(sandbox);
        Task<RawAnswer> Add(string user) => client.AddAsync(Studio.ReviewersUsers, user);

        await Assert.ThrowsAsync<HttpRequestException>(() => Add(Studio.Ana));
        await Assert.ThrowsAsync<HttpRequestException>(() => Add(Studio.Elena));
        int[] statuses =
        [
            (await Add(Studio.Chloe)).Status, (await Add(Studio.Elena)).Status, (await Add(Studio.Ana)).Status,
            (await Add(Studio.Ana)).Status, (await Add(Studio.Ana)).Status, (await Add(Studio.Ana)).Status,
        ];

        Assert.Equal([204, 403, 403, 204, 402, 204], statuses);
        FaultRuleState state = sandbox.Faults.Snapshot().Single();
        Assert.Equal((4, 2), (state.Matched, state.Hit));
    }

    [Theory]
    [InlineData(3, 16)]
    [InlineData(-3, 10)]
    public async Task A_list_grows_or_shrinks_while_it_is_read(int by, int total)
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule
            {
                Method = "GET",
                Path = "/(users|collaborators|members)$",
                Skip = 1,
                Action = new ShiftListFault { By = by },
            });
        using RawClient client = new(sandbox);
        string first = $"{Studio.Users}?page_size=5&include_total_count=true&include_deactivated=true";

        RawAnswer before = await client.GetAsync(first);
        RawAnswer after = await client.GetAsync(
            $"{before.Json["links"]!["next"]}&page_size=5&include_total_count=true&include_deactivated=true");

        string[] whole = Ids((await client.GetAsync($"{Studio.Users}?include_deactivated=true")).Json["data"]!);
        Assert.Equal(whole[..5], Ids(before.Json["data"]!));
        Assert.Equal(whole[(5 - by)..Math.Min(10 - by, whole.Length)], Ids(after.Json["data"]!));
        Assert.Equal(whole.Length + by, (int)after.Json["total_count"]!);
        Assert.Equal(total, whole.Length + by);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_list_of_V2_grows_or_shrinks_while_it_is_read(int by)
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Operation = "v2ListTeamMembers", Skip = 1, Action = new ShiftListFault { By = by } });
        using RawClient client = new(sandbox);

        RawAnswer whole = await client.GetAsync(Studio.DailiesMembers);
        RawAnswer second = await client.GetAsync($"{Studio.DailiesMembers}?page=2&page_size=2");

        string?[] ids = [.. whole.Json.AsArray().Select(member => (string?)member!["id"])];
        Assert.Equal(ids[(2 - by)..(4 - by)], second.Json.AsArray().Select(member => (string?)member!["id"]));
        Assert.Equal($"{ids.Length + by}", second.Headers["total"]);
    }

    [Fact]
    public async Task A_page_can_claim_a_total_that_is_too_high_and_goes_on()
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Times = 3, Action = new ClaimTotalFault { More = 5 } });
        using RawClient client = new(sandbox);

        RawAnswer claimed = await client.GetAsync($"{Studio.Users}?page_size=5&include_total_count=true");
        RawAnswer silent = await client.GetAsync($"{Studio.Users}?page_size=5");
        RawAnswer legacy = await client.GetAsync(Studio.DailiesMembers);

        Assert.Equal(17, (int)claimed.Json["total_count"]!);
        Assert.NotNull(claimed.Json["links"]!["next"]);
        Assert.Null(silent.Json["total_count"]);
        Assert.Equal("10", legacy.Headers["total"]);
    }

    [Fact]
    public async Task Records_can_lose_an_id_or_have_another()
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Action = new EditRecordsFault { Field = "user.id", Value = "..", Count = 1 } },
            new FaultRule { Action = new EditRecordsFault { Field = "id", Remove = true } },
            new FaultRule { Action = new EditRecordsFault { Field = "user_id", Value = null } },
            new FaultRule { Action = new EditRecordsFault { Field = "user.id", Value = "x" } });
        using RawClient client = new(sandbox);

        RawAnswer users = await client.GetAsync(Studio.Users);
        RawAnswer group = await client.GetAsync($"{Studio.Groups}/{Studio.Editors}");
        RawAnswer members = await client.GetAsync(Studio.DailiesMembers);
        RawAnswer me = await client.GetAsync("/v4/me");

        Assert.Equal("..", (string?)users.Json["data"]![0]!["user"]!["id"]);
        Assert.NotEqual("..", (string?)users.Json["data"]![1]!["user"]!["id"]);
        Assert.False(group.Json["data"]!.AsObject().ContainsKey("id"));
        Assert.All(members.Json.AsArray(), member => Assert.Null(member!["user_id"]));
        Assert.Equal(Studio.Ana, (string?)me.Json["data"]!["id"]);
    }

    [Fact]
    public async Task The_token_endpoint_has_faults_too()
    {
        await using SandboxServer sandbox = await StartAsync(
            new FaultRule { Operation = "imsToken", Action = new StatusFault { Code = 500 } });
        using RawClient client = new(sandbox);

        Assert.Equal(500, (await client.RequestTokenAsync()).Status);
        Assert.Equal(200, (await client.RequestTokenAsync()).Status);
    }

    private static string[] Ids(System.Text.Json.Nodes.JsonNode records) =>
        [.. records.AsArray().Select(record => (string?)record!["user"]!["id"] ?? "none")];

    private static IReadOnlyList<string> Reviewers(SandboxServer sandbox) =>
        sandbox.State.Snapshot().Group("Reviewers").MemberIds;

    private static async Task<SandboxServer> StartAsync(params FaultRule[] rules)
    {
        SandboxServer sandbox = await SandboxServer.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken);
        sandbox.Faults.Add(rules);
        return sandbox;
    }
}
