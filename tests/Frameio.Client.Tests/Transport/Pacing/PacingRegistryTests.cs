using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;

namespace Frameio.Client.Tests.Transport.Pacing;

public class PacingRegistryTests : SandboxTest
{
    private static readonly Service _one = new V4Service(new Uri("https://one.example"));
    private static readonly Service _other = new V4Service(new Uri("https://other.example"));

    private readonly PacingRegistry _registry = new(TimeProvider.System);

    [Fact]
    public void A_registry_of_its_own_shares_nothing_with_the_rest_of_the_process()
    {
        Assert.Same(_registry.Of(_one, "owner"), _registry.Of(_one, "owner"));
        Assert.NotSame(PacingRegistry.Shared.Of(_one, "owner"), _registry.Of(_one, "owner"));
    }

    [Fact]
    public void What_a_services_minute_lasts_holds_for_all_its_owners_and_for_no_other_service()
    {
        _registry.Of(_one, "owner").Window = TimeSpan.FromSeconds(1);

        Assert.Equal(TimeSpan.FromSeconds(1), _registry.Of(_one, "another").Window);
        Assert.Equal(_other.Window, _registry.Of(_other, "owner").Window);
    }

    [Fact]
    public async Task A_client_learns_into_the_registry_it_was_given()
    {
        FrameioClientOptions options = new() { BaseUri = Server.BaseAddress, Pacing = _registry };
        using FrameioClient client = new(FrameioCredential.FromToken(Seeds.AccessToken), options);

        await client.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal(Minute, _registry.Of(new V4Service(Server.BaseAddress), "whoever").Window);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 600 };
}
