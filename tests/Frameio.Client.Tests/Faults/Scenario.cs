using Frameio.Client.Access;
using Frameio.Sandbox;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Faults;

/// <summary>A run to be disturbed: which way it moves whom, and what somebody else does meanwhile.</summary>
/// <param name="Name">What the tests call it.</param>
/// <param name="Generation">The generation it speaks.</param>
/// <param name="Place">What people are put into or taken out of.</param>
/// <param name="Adds">Which of the two.</param>
/// <param name="Rows">The rows.</param>
internal record Scenario(string Name, ApiGeneration Generation, PlaceKind Place, bool Adds, IReadOnlyList<Row> Rows)
{
    public static IReadOnlyList<Scenario> All { get; } =
        [new GroupAddScenario(), new GroupRemoveScenario(), .. RoleScenarios.All];

    public static Scenario Of(string name) => All.Single(scenario => scenario.Name == name);

    /// <summary>
    /// Whether it sends invitations that nobody can look up, nor tell before who will get one: only a journal knows of
    /// them in a later run.
    /// </summary>
    public bool InvitesUnseen => this is { Generation: ApiGeneration.V2, Place: PlaceKind.Workspace, Adds: true };

    /// <summary>
    /// The state to begin with, with a credential that is nobody else's, so that nothing is known of its buckets.
    /// </summary>
    public virtual Seed SeedFor(string client) => RoleScenarios.SeedFor(client);

    /// <summary>What happens behind the client's back before a row is taken.</summary>
    public virtual void BeforeRow(int row, SandboxServer sandbox)
    {
    }

    /// <summary>What happens behind the client's back before an answer is sent.</summary>
    public virtual void BeforeAnswer(Exchange exchange, SandboxServer sandbox)
    {
    }

    /// <summary>Whether somebody else moves that person.</summary>
    public virtual bool IsMovedByOthers(string? email) => false;

    /// <summary>Whether a row ended like undisturbed, as far as anybody can tell.</summary>
    public virtual bool AreSame(Fate expected, Fate actual) => actual.IsLike(expected);

    public sealed override string ToString() => Name;
}
