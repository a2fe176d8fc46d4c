using Frameio.Client.Access;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;

namespace Frameio.Client.Tests.Bulk.Runs;

/// <summary>
/// People who left after they were looked up make the service refuse whole batches; it may say who they are or not.
/// </summary>
public abstract class RefusedBatchTests(InvalidUserRefusal refusal, int mostCalls) : MembershipTest
{
    private static readonly int[] _gone = [17, 130, 131, 300];

    [Fact]
    public async Task Who_left_fails_alone_and_everybody_else_is_added()
    {
        Server.Load(Seeds.Crowded(people: 300, members: 0));
        List<Outcome> outcomes = await AddAfterAsync(() => Leave(_gone), 300);

        Assert.Equal(
            _gone,
            outcomes.Where(outcome => outcome.Error is not null).Select(outcome => (int)outcome.Row.Number).Order());
        Assert.All(
            outcomes.Where(outcome => outcome.Error is not null),
            outcome => Assert.Equal(FrameioErrorKind.RejectedByServer, outcome.Error!.Kind));
        Assert.All(
            outcomes.Where(outcome => outcome.Error is null),
            outcome => Assert.Equal(AccessStatus.Added, outcome.Status));
        Assert.Equal(
            Enumerable.Range(1, 300).Except(_gone).Select(Seeds.PersonId).Order(),
            Server.State.Snapshot().Group("Crowd").MemberIds.Order());
        Assert.InRange(BatchSizes.Count(), 3 + 1, mostCalls);
    }

    [Fact]
    public async Task When_everybody_left_nobody_is_added()
    {
        Server.Load(Seeds.Crowded(people: 20, members: 0));
        List<Outcome> outcomes = await AddAfterAsync(() => Leave(Enumerable.Range(1, 20)), 20);

        Assert.All(outcomes, outcome => Assert.Equal(AccessStatus.Failed, outcome.Status));
        Assert.Empty(Server.State.Snapshot().Group("Crowd").MemberIds);
    }

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { InvalidUserRefusal = refusal };

    // What happens after the run has read its lists.
    private async Task<List<Outcome>> AddAfterAsync(Action change, int people)
    {
        using KindRun run = new(new(PlaceKind.Group), Client, Directory, AccessChange.Grant);
        await Directory.ListUsersAsync(Client, AccountDirectory.Mark(), Cancellation);
        change();
        return await RunAsync(run, People("Crowd", 1, people));
    }

    private void Leave(IEnumerable<int> people)
    {
        foreach (int number in people)
        {
            Server.State.SetUserActive(Seeds.PersonId(number), active: false);
        }
    }
}

/// <summary>
/// Nobody is named: 3 batches, and up to twice the 7, 13 and 7 bits that there are to find out, with a control each.
/// </summary>
public class NamelessRefusalTests() : RefusedBatchTests(new InvalidUserRefusal(), mostCalls: 60);

/// <summary>One is named at a time: a call for each, and one for each batch.</summary>
public class FirstNamedRefusalTests()
    : RefusedBatchTests(new InvalidUserRefusal { Naming = InvalidUserNaming.First }, mostCalls: 3 + 4);

/// <summary>All are named: one more call for each refused batch.</summary>
public class AllNamedRefusalTests()
    : RefusedBatchTests(new InvalidUserRefusal { Naming = InvalidUserNaming.All, Status = 409 }, mostCalls: 3 + 3);

/// <summary>All are named by their ids, in a 404 that could as well be about the group.</summary>
public class AllNamedByIdRefusalTests() : RefusedBatchTests(
    new InvalidUserRefusal
    {
        Naming = InvalidUserNaming.All,
        Reference = InvalidUserReference.ByIdInDetail,
        Status = 404,
    },
    mostCalls: 3 + 3);
