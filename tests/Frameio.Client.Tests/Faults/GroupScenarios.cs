using Frameio.Client.Access;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Faults;

/// <summary>
/// People into three groups: some are members already, some rows mean nobody, and three people are deactivated after
/// the lists were read, so that the service refuses them without a name.
/// </summary>
internal sealed record GroupAddScenario() : Scenario("group add", ApiGeneration.V4, PlaceKind.Group, Adds: true,
[
    .. GroupStudio.People("Alpha", 101, 25),
    .. GroupStudio.People("Beta", 16, 25),
    new("Beta", "stranger@studio.example"),
    new("Beta", "gone@studio.example"),
    new("Beta", "invited@studio.example"),
    new("Nowhere", Seeds.Email(1)),
    new("Beta", Seeds.Email(30)),
    .. GroupStudio.People("Gamma", 1, 10),
])
{
    private static readonly int[] _deactivated = [117, 33, 4];

    public override Seed SeedFor(string client) => GroupStudio.SeedFor(client);

    public override void BeforeRow(int row, SandboxServer sandbox)
    {
        // The first row has made the lists be read.
        if (row == 2)
        {
            Array.ForEach(_deactivated, number => sandbox.State.SetUserActive(Seeds.PersonId(number), active: false));
        }
    }
}

/// <summary>
/// People out of three groups: some aren't in, some rows mean nobody, and one leaves after the members were read.
/// </summary>
internal sealed record GroupRemoveScenario() : Scenario("group remove", ApiGeneration.V4, PlaceKind.Group, Adds: false,
[
    .. GroupStudio.People("Alpha", 98, 10),
    new("Beta", "stranger@studio.example"),
    new("Beta", "invited@studio.example"),
    .. GroupStudio.People("Beta", Left, 5),
    new("Beta", Seeds.Email(Left + 1)),
    new("Gamma", Seeds.Email(1)),
])
{
    private const int Left = 7;

    public override Seed SeedFor(string client) => GroupStudio.SeedFor(client);

    public override void BeforeAnswer(Exchange exchange, SandboxServer sandbox)
    {
        if (exchange.OperationId == "v4ListGroupUsers"
            && exchange.Path.Contains(GroupStudio.Beta, StringComparison.Ordinal)
            && sandbox.State.Snapshot().Group(GroupStudio.Beta).MemberIds.Contains(Seeds.PersonId(Left)))
        {
            sandbox.State.RemoveMember(GroupStudio.Beta, Seeds.PersonId(Left));
        }
    }

    public override bool IsMovedByOthers(string? email) => email == Seeds.Email(Left);

    // A removal that had to be repeated can't tell whether it was the first try that took the person out.
    public override bool AreSame(Fate expected, Fate actual) =>
        base.AreSame(expected, actual)
        || (IsMovedByOthers(actual.Email) && (expected.Status, actual.Status) == ("NotMember", "Removed"));
}
