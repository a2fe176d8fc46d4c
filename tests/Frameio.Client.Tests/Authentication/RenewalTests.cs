using System.Diagnostics;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Authentication;

public class RenewalTests : SandboxTest
{
    private static readonly TimeSpan _life = TimeSpan.FromSeconds(3);

    private FrameioClient Robot =>
        field ??= Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret));

    [Fact]
    public async Task A_token_is_renewed_when_four_fifths_of_its_life_are_over()
    {
        Server.Load(Seeds.WithTokenLife(_life));

        await CallUntilAsync(() => Server.Tokens.Minted == 2);

        double age = Calls("imsToken")[1].AtMs - Calls("imsToken")[0].AtMs;
        Assert.InRange(age / _life.TotalMilliseconds, 0.75, 0.95);
        Assert.All(Calls("v4GetMe"), call => Assert.Equal(200, call.Status));
    }

    [Fact]
    public async Task Calls_in_parallel_share_each_renewal()
    {
        Server.Load(Seeds.WithTokenLife(TimeSpan.FromSeconds(1)));

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CallUntilAsync(() => Server.Tokens.Minted >= 3)));

        // Ten askers that don't share have ten tokens before the first renewal is due.
        Assert.InRange(Server.Tokens.Minted, 3, 6);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(401)]
    public async Task A_renewal_that_fails_leaves_the_token_in_use_for_as_long_as_it_lives(int status)
    {
        Server.Load(Seeds.WithTokenLife(_life));
        StatusFault fault = new() { Code = status, Body = """{"error":"out_of_order"}""" };
        Break("imsToken", fault, times: null, skip: 1);

        await CallUntilAsync(() => Calls("imsToken").Count > 1);
        Assert.Equal(200, Calls("v4GetMe")[^1].Status);

        FrameioException failure = await Assert.ThrowsAsync<FrameioException>(() => CallUntilAsync(() => false));
        // The life began before the first request arrived, so its very end is left out.
        double[] asked = [.. Calls("imsToken").Select(call => call.AtMs)];
        double[] tries = [.. asked.Skip(1).TakeWhile(at => at < asked[0] + (_life.TotalMilliseconds * 0.9))];
        Assert.InRange(tries.Length, 1, 3);
        Assert.All(
            tries.Zip(tries.Skip(1), (left, right) => right - left),
            gap => Assert.InRange(gap, _life.TotalMilliseconds * 0.05, double.MaxValue));
        Assert.Equal(status == 401 ? FrameioErrorKind.TokenRejected : FrameioErrorKind.ServerFault, failure.Kind);
        Assert.Equal(1, Server.Tokens.Minted);
    }

    [Fact]
    public async Task A_sign_in_service_that_is_silent_holds_up_one_call_and_no_other_as_long_as_the_token_lives()
    {
        using CancellationTokenSource cancellation = new();
        Server.Load(Seeds.WithTokenLife(_life));
        Break("imsToken", new DelayFault { Ms = 60_000 }, skip: 1);
        List<Task> calls = [];
        Stopwatch watch = Stopwatch.StartNew();
        while (Calls("imsToken").Count < 2)
        {
            Assert.True(watch.Elapsed < Failure.Patience, "the token is never renewed");
            calls.Add(Robot.Accounts.GetProfileAsync(cancellation.Token));
            await Task.WhenAny(calls[^1], Task.Delay(50, Cancellation));
        }

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Robot.Accounts.GetProfileAsync(Cancellation)))
            .WaitAsync(Failure.Patience, Cancellation);

        Assert.Equal(2, Calls("imsToken").Count);
        await Failure.OfCancelledAsync(Assert.Single(calls, call => !call.IsCompleted), cancellation);
    }

    private async Task CallUntilAsync(Func<bool> condition)
    {
        Stopwatch watch = Stopwatch.StartNew();
        do
        {
            Assert.True(watch.Elapsed < Failure.Patience, "the time has come and nothing happened");
            await Robot.Accounts.GetProfileAsync(Cancellation);
            await Task.Delay(5, Cancellation);
        }
        while (!condition());
    }
}
