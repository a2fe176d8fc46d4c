using Frameio.Client.Access;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;

namespace Frameio.Client.Tests.AdobeUsers;

/// <summary>Ten requests fit into a minute of Adobe's, which here lasts two seconds.</summary>
[Collection(Alone.Name)]
public class LicensePaceTests : AdobeRunTest
{
    [Fact]
    public async Task Nobody_who_is_alone_is_refused()
    {
        await Adobe.FindUserAsync(Nora, Cancellation);

        List<Outcome> outcomes = await GiveAsync(License, Joiners(250));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.Equal(25, Actions);
        Assert.DoesNotContain(Log, entry => entry.Status == 429);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { TimeScale = 30 };
}
