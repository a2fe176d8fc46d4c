using System.Text.Json;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Logging;

namespace Frameio.Sandbox.Tests;

public class FaultTests
{
    [Fact]
    public async Task A_status_comes_with_its_body_and_headers_and_reaches_nothing()
    {
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(new FaultRule
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
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
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
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
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
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(new FaultRule { Action = new CutFault() });
        using RawClient client = new(sandbox);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.AddAsync(Studio.ReviewersUsers, Studio.Ana));

        Assert.Equal([Studio.Ines], Reviewers(sandbox));
        Assert.Equal("cut", sandbox.Log.Snapshot().Single().Fault);
    }

    [Fact]
    public async Task A_cut_body_promises_more_than_it_brings()
    {
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
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
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
            new FaultRule { Action = new MalformedFault { Body = body } });
        using RawClient client = new(sandbox);

        RawAnswer answer = await client.GetAsync("/v4/me");

        Assert.Equal((200, contentType), (answer.Status, answer.Headers["Content-Type"].Split(';')[0]));
        Assert.ThrowsAny<JsonException>(() => answer.Json);
    }

    [Fact]
    public async Task A_redirect_says_where_to()
    {
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
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
    public async Task A_delay_holds_the_request_and_lets_it_go_on()
    {
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
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
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
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
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
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
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(new FaultRule
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
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(new FaultRule
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

    [Fact]
    public async Task The_token_endpoint_has_faults_too()
    {
        await using SandboxServer sandbox = await FaultySandbox.StartAsync(
            new FaultRule { Operation = "imsToken", Action = new StatusFault { Code = 500 } });
        using RawClient client = new(sandbox);

        Assert.Equal(500, (await client.RequestTokenAsync()).Status);
        Assert.Equal(200, (await client.RequestTokenAsync()).Status);
    }

    private static IReadOnlyList<string> Reviewers(SandboxServer sandbox) =>
        sandbox.State.Snapshot().Group("Reviewers").MemberIds;
}
