using Frameio.Client.Errors;
using Xunit.Sdk;

namespace Frameio.Client.Tests.Support;

/// <summary>The fixture itself: a check that never fails is none.</summary>
public class SandboxTestTests
{
    [Fact]
    public async Task A_request_that_breaks_the_contract_fails_the_test_it_happens_in()
    {
        Probe probe = new();
        await probe.InitializeAsync();
        await Assert.ThrowsAsync<FrameioException>(
            () => probe.Subject.Groups.GetAsync(Studio.Account, "no-uuid", TestContext.Current.CancellationToken));

        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(async () => await probe.DisposeAsync());

        Assert.Contains("group_id", failure.Message);
    }

    [Fact]
    public async Task A_secret_in_a_line_of_the_observer_fails_the_test_it_happens_in()
    {
        Probe probe = new();
        await probe.InitializeAsync();
        probe.Leak(Studio.ClientSecret);

        await Assert.ThrowsAnyAsync<XunitException>(async () => await probe.DisposeAsync());
    }

    [Fact]
    public async Task A_call_by_the_contract_fails_nothing()
    {
        Probe probe = new();
        await probe.InitializeAsync();
        await probe.Subject.Accounts.GetProfileAsync(TestContext.Current.CancellationToken);

        await probe.DisposeAsync();
    }

    private sealed class Probe : SandboxTest
    {
        public FrameioClient Subject => Client;

        public void Leak(string text) => Watcher.OnWait(text, TimeSpan.Zero);
    }
}
