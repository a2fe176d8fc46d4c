using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>Alone with its buckets a run is never refused, and it reads who is in a place once.</summary>
public class RolePaceTests : RolesTest
{
    // What is kept back of a bucket is a quarter of a second at this scale, for a machine that is busy with other
    // things.
    private const double Scale = 6;

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task On_V2_more_than_a_minutes_worth_is_sent_without_a_429(RolePlace place)
    {
        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V2,
            place,
            Enumerable.Range(1, 110).Select(number => new RoleRow(Unique(place), Seeds.Email(number))));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.DoesNotContain(Log, call => call.Status == 429);
        Assert.Equal(110, Writes.Count);
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task On_V4_more_than_a_minutes_worth_is_sent_without_a_429(RolePlace place)
    {
        List<Outcome> outcomes = await AddAsync(
            ApiGeneration.V4,
            place,
            Enumerable.Range(1, 12).Select(number => new RoleRow(Unique(place), Seeds.Email(number))));

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.DoesNotContain(Log, call => call.Status == 429);
        Assert.Equal(12, Writes.Count);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with
    {
        TimeScale = Scale,
        Seed = Seeds.StudioWith(account => account with { GenerateUsers = new SeedGeneratedUsers { Count = 120 } }),
    };
}
