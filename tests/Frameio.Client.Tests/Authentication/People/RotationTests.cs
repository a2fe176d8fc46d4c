using System.Diagnostics;
using Frameio.Client.Access;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Logging;

namespace Frameio.Client.Tests.Authentication.People;

/// <summary>A person's sign-in is renewed as long as Adobe lets it be, also in the middle of a run.</summary>
public class RotationTests : PersonTest
{
    private static readonly TimeSpan _life = TimeSpan.FromSeconds(3);

    [Theory]
    [InlineData(AccessChange.Grant, 1_000, "v4AddGroupUsers", 3)]
    [InlineData(AccessChange.Revoke, 60, "v4RemoveGroupUser", 15)]
    public async Task A_run_whose_token_is_refused_three_times_loses_nothing(
        AccessChange change, int people, string operation, int every)
    {
        Server.Load(Seeds.Crowded(people, members: change == AccessChange.Revoke ? people : 0));
        FrameioClient client = await SignInAsync();
        Server.Faults.Add(new FaultRule
        {
            Operation = operation,
            Skip = 1,
            Every = every,
            Times = 3,
            Action = new StatusFault { Code = 401 },
        });
        using KindRun run = new(new(PlaceKind.Group), client, Directory, change);

        List<Outcome> outcomes = await RunAsync(run, People("Crowd", 1, people));

        Assert.All(outcomes, outcome => Assert.Equal(
            change == AccessChange.Grant ? AccessStatus.Added : AccessStatus.Removed, outcome.Status));
        Assert.Equal(
            change == AccessChange.Grant ? people : 0, Server.State.Snapshot().Group("Crowd").MemberIds.Count);
        // People are taken out several at a time, so that one renewal may be for more than one refusal.
        Assert.InRange(Calls("imsToken").Count, change == AccessChange.Grant ? 1 + 3 : 1 + 1, 1 + 3);
        Assert.All(Calls("imsToken"), call => Assert.Equal(200, call.Status));
        Assert.Equal(0, Server.SignIns.Reused);
    }

    [Fact]
    public async Task A_run_over_three_lives_of_its_token_loses_nothing()
    {
        Server.Load(WithLife(Seeds.Crowded(people: 2_000, members: 0), _life));
        Break("v4AddGroupUsers", new DelayFault { Ms = 500 }, times: null);
        FrameioClient client = await SignInAsync();
        using KindRun run = new(new(PlaceKind.Group), client, Directory, AccessChange.Grant);

        List<Outcome> outcomes = await RunAsync(run, People("Crowd", 1, 2_000));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.InRange(Calls("imsToken").Count, 1 + 3, 1 + 6);
        Assert.All(Calls("v4AddGroupUsers"), call => Assert.Equal(204, call.Status));
        Assert.Equal(0, Server.SignIns.Reused);
    }

    [Fact]
    public async Task Twenty_calls_whose_token_was_refused_share_one_refresh_token()
    {
        FrameioClient client = await SignedInAsync();
        Server.Tokens.ExpireMinted();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.Accounts.GetProfileAsync(Cancellation)));

        Assert.Equal(2, Calls("imsToken").Count);
        Assert.Equal(0, Server.SignIns.Reused);
    }

    [Fact]
    public async Task A_sign_in_that_was_taken_away_ends_and_says_what_to_do()
    {
        FrameioClient client = await SignedInAsync();
        Server.SignIns.EndAll();

        FrameioException first = await RejectedAsync(client);
        for (int row = 0; row < 20; row++)
        {
            await RejectedAsync(client);
        }

        Assert.Contains("invalid_grant: the sign-in was revoked", first.Message, StringComparison.Ordinal);
        Assert.EndsWith("A person has to sign in again.", first.Message, StringComparison.Ordinal);
        Assert.Equal([200, 400], Calls("imsToken").Select(call => call.Status));
        Assert.Equal([200, 401], Calls("v4GetMe").Select(call => call.Status));
    }

    [Fact]
    public async Task Where_there_is_no_refresh_token_the_sign_in_lasts_as_long_as_its_token()
    {
        Server.Load(WithLife(Seeds.Studio, _life));
        FrameioClient client = await SignedInAsync(Spa);
        Assert.False(client.CanRenewToken);

        FrameioException end = await CallUntilItFailsAsync(client);

        Assert.Equal(FrameioErrorKind.TokenRejected, end.Kind);
        Assert.Contains("A person has to sign in again.", end.Message, StringComparison.Ordinal);
        Assert.Single(Calls("imsToken"));
        double age = Calls("v4GetMe")[^1].AtMs - Calls("imsToken")[0].AtMs;
        Assert.InRange(age / _life.TotalMilliseconds, 0.9, 1.1);
    }

    [Fact]
    public async Task Where_there_is_no_refresh_token_a_refused_token_is_not_asked_for_again()
    {
        FrameioClient client = await SignedInAsync(Spa);
        Server.Tokens.ExpireMinted();

        for (int row = 0; row < 20; row++)
        {
            await RejectedAsync(client);
        }

        Assert.Single(Calls("imsToken"));
        Assert.Equal([200, 401, 401], Calls("v4GetMe").Select(call => call.Status));
    }

    [Fact]
    public async Task A_service_that_hands_the_same_refresh_token_out_again_is_asked_by_it_again()
    {
        FrameioClient client = Connect(FrameioCredential.FromRefreshToken(Web, WebSecret, "refresh-0123456789"));
        Answer("imsToken", $$"""{"access_token":"{{Seeds.FirstMinted}}","expires_in":3600}""");
        await client.Accounts.GetProfileAsync(Cancellation);

        Assert.True(client.CanRenewToken);
        Break("v4GetMe", new StatusFault { Code = 401 });
        Answer("imsToken", $$"""{"access_token":"{{Seeds.SecondMinted}}","expires_in":3600}""");

        await client.Accounts.GetProfileAsync(Cancellation);
    }

    [Fact]
    public async Task A_renewal_that_fails_early_is_tried_again_while_the_token_lives()
    {
        Server.Load(WithLife(Seeds.Studio, _life));
        FrameioClient client = await SignedInAsync();
        Break("imsToken", new StatusFault { Code = 503 });

        await CallUntilAsync(client, () => Calls("imsToken").Count == 3);

        Assert.All(Calls("v4GetMe"), call => Assert.Equal(200, call.Status));
        Assert.Equal(0, Server.SignIns.Reused);
    }

    // Shown a second time the refresh token ends the sign-in, and the access token with it: it is used up before.
    [Fact]
    public async Task A_renewal_whose_answer_is_lost_leaves_the_token_its_whole_life()
    {
        Server.Load(WithLife(Seeds.Studio, _life));
        FrameioClient client = await SignedInAsync();
        Break("imsToken", new LostAnswerFault());

        FrameioException end = await CallUntilItFailsAsync(client);

        IReadOnlyList<LogEntry> asked = Calls("imsToken");
        Assert.Equal(FrameioErrorKind.TokenRejected, end.Kind);
        Assert.Contains("A person has to sign in again.", end.Message, StringComparison.Ordinal);
        Assert.Equal([200, 200, 400], asked.Select(call => call.Status));
        Assert.InRange((asked[2].AtMs - asked[0].AtMs) / _life.TotalMilliseconds, 0.95, 1.5);
        Assert.All(Calls("v4GetMe"), call => Assert.Equal(200, call.Status));
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_grant","error_description":"{0} is worth nothing"}""")]
    [InlineData(502, "upstream refused: refresh_token={0}")]
    public async Task A_refresh_token_that_the_service_repeats_is_blanked(int status, string body)
    {
        const string token = "p+q/r=s-refresh";
        FrameioClient client = Connect(FrameioCredential.FromRefreshToken(Web, WebSecret, token));
        Answer("imsToken", body.Replace("{0}", token, StringComparison.Ordinal), status, times: null);

        FrameioException failure = await Assert.ThrowsAsync<FrameioException>(
            () => client.Accounts.GetProfileAsync(Cancellation));

        Assert.Contains("***", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(token, $"{failure} {Watcher.Text}", StringComparison.Ordinal);
    }

    private static Task<FrameioException> RejectedAsync(FrameioClient client) =>
        Failure.OfAsync(FrameioErrorKind.TokenRejected, () => client.Accounts.GetProfileAsync(Cancellation));

    private async Task<FrameioClient> SignedInAsync(string app = Web)
    {
        FrameioClient client = await SignInAsync(app);
        await client.Accounts.GetProfileAsync(Cancellation);
        return client;
    }

    private static Task<FrameioException> CallUntilItFailsAsync(FrameioClient client) =>
        Assert.ThrowsAsync<FrameioException>(() => CallUntilAsync(client, () => false));

    private static async Task CallUntilAsync(FrameioClient client, Func<bool> condition)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(watch.Elapsed < Failure.Patience, "the time has come and nothing happened");
            await client.Accounts.GetProfileAsync(Cancellation);
            await Task.Delay(5, Cancellation);
        }
    }
}
