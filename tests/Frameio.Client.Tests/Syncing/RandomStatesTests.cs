using Frameio.Client.Access;
using Frameio.Client.Access.Syncing;
using Frameio.Client.Tests.Reviewing;
using Frameio.Sandbox;
using Frameio.Sandbox.Hosting;

namespace Frameio.Client.Tests.Syncing;

/// <summary>
/// Accounts made up by chance become as inputs made up by chance say, whichever roles the service's lists show: that
/// isn't published, so each way is tried.
/// </summary>
public abstract class RandomStatesTests(UserListing listing) : SyncTest
{
    private const int Cases = 200;

    [Fact]
    public async Task An_account_becomes_as_the_input_says_and_the_second_run_writes_nothing()
    {
        // A role that is new to the contract is among those that somebody has.
        RequestsMayBreakContract = true;
        List<string> violations = [];
        int changes = 0;
        for (int number = 0; number < Cases; number++)
        {
            DesiredCase wanted = new(number);
            Server.Load(ModelSeed.Of(wanted.Account));
            AccountTruth before = new(Server.State.Snapshot(), listing);
            int sent = Writes.Count;
            List<Outcome> outcomes = await RunAsync(AnythingGoes(wanted), wanted.Rows.Select(row => row.Said));
            AccountTruth after = new(Server.State.Snapshot(), listing);
            List<Exchange> writes = [.. Writes.Skip(sent)];
            changes += writes.Count;

            StateCheck check = new(wanted, before, after, outcomes);
            List<string> found =
                [.. check.OfRows(), .. check.OfState(), .. check.OfRemovals(), .. check.OfWrites(writes)];

            sent = Writes.Count;
            await RunAsync(AnythingGoes(wanted), wanted.Rows.Select(row => row.Said));
            found.AddRange(check.OfSecondRun(Writes.Skip(sent)));
            violations.AddRange(found.Select(violation => $"case {number}: {violation}"));
        }

        RequireNone(violations);
        Assert.InRange(changes, 10 * Cases / 4, 100 * Cases);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { UserLists = listing };

    // An input without rows is another test's.
    private static SyncOptions AnythingGoes(DesiredCase wanted) =>
        Unlimited with { Force = wanted.Rows.Count == 0 };

    /// <summary>Lists that show those who were given a role there.</summary>
    public class WithDirectLists() : RandomStatesTests(UserListing.Direct);

    /// <summary>Lists that show everybody, with their own role before one that comes from elsewhere.</summary>
    public class WithInheritedLists() : RandomStatesTests(UserListing.Inherited);

    /// <summary>Lists that show everybody with the role that counts.</summary>
    public class WithEffectiveLists() : RandomStatesTests(UserListing.Effective);
}
