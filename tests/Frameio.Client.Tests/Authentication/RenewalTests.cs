using System.Diagnostics;
using Frameio.Client.Authentication;
using Frameio.Client.Tests.Sandbox;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Authentication;

public class RenewalTests : SandboxTest
{
    private static readonly TimeSpan _life = TimeSpan.FromSeconds(3);

    private FrameioClient Robot => field ??= Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret));

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
        Break("imsToken", new StatusFault { Code = status, Body = """{"error":"out_of_order"}""" }, times: null, skip: 1);

        await CallUntilAsync(() => Calls("imsToken").Count > 1);
        Assert.Equal(200, Calls("v4GetMe")[^1].Status);

        FrameioException failure = await Assert.ThrowsAsync<FrameioException>(() => CallUntilAsync(() => false));
        Assert.Equal(status == 401 ? FrameioErrorKind.TokenRejected : FrameioErrorKind.ServerFault, failure.Kind);
        Assert.Equal(1, Server.Tokens.Minted);
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
