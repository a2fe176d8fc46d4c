using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport.Pacing;

/// <summary>
/// A bucket that somebody else has filled. The clock is slow enough for no slot to leak out before the first call.
/// </summary>
public class FullBucketTests : SandboxTest
{
    [Fact]
    public async Task A_bucket_that_is_full_at_the_start_costs_one_refusal_however_many_want_in()
    {
        // What a first call takes longer is over before the clock matters.
        await Client.Groups.GetAsync(Studio.Account, Studio.Reviewers, Cancellation);
        Server.Buckets.Fill("v4AddGroupUsers", Studio.Ana, calls: 10);

        await Task.WhenAll(
            Enumerable.Range(0, 12).Select(
                _ => Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation)));

        Assert.Equal(12, Log.Count(call => call.Status == 204));
        Assert.InRange(Log.Count(call => call.Status == 429), 0, 1);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 10 };
}
