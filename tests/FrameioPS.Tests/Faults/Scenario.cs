using System.Management.Automation;
using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.Hosting;

namespace FrameioPS.Tests.Faults;

/// <summary>A run to be disturbed: a command, its rows, and what somebody else does meanwhile.</summary>
internal abstract class Scenario
{
    public abstract Step Command { get; }

    /// <summary>Group and person of each row, in their order.</summary>
    public abstract IReadOnlyList<(string Group, string User)> Rows { get; }

    /// <summary>The rows as the pipeline takes them.</summary>
    public IEnumerable<object?> Input(SandboxServer sandbox)
    {
        for (int row = 0; row < Rows.Count; row++)
        {
            BeforeRow(row + 1, sandbox);
            PSObject input = new();
            input.Properties.Add(new PSNoteProperty("Group", Rows[row].Group));
            input.Properties.Add(new PSNoteProperty("Email", Rows[row].User));
            yield return input;
        }
    }

    /// <summary>What happens behind the client's back before a row is taken.</summary>
    public virtual void BeforeRow(int row, SandboxServer sandbox)
    {
    }

    /// <summary>What happens behind the client's back before an answer is sent.</summary>
    public virtual void BeforeAnswer(Exchange exchange, SandboxServer sandbox)
    {
    }

    /// <summary>Whether somebody else moves that person.</summary>
    public virtual bool IsMovedByOthers(string userId) => false;

    /// <summary>Whether a status says the same of a row as the one it has in an undisturbed run.</summary>
    public virtual bool AreSame(int row, string expected, string actual) => expected == actual;

    public static Scenario Of(string command) => command == "Add-FrameioGroupMember" ? new AddScenario() : new RemoveScenario();

    protected static IEnumerable<(string Group, string User)> People(string group, int first, int count) =>
        Enumerable.Range(first, count).Select(number => (group, Studio.Email(number)));
}

/// <summary>
/// People into three groups: some are members already, some rows mean nobody, and three people are deactivated after the lists were read, so that the service
/// refuses them without a name.
/// </summary>
internal sealed class AddScenario : Scenario
{
    private static readonly int[] _deactivated = [117, 33, 4];

    public override Step Command => new("Add-FrameioGroupMember");

    public override IReadOnlyList<(string Group, string User)> Rows { get; } =
    [
        .. People("Alpha", 101, 25),
        .. People("Beta", 16, 25),
        ("Beta", "stranger@studio.example"),
        ("Beta", "gone@studio.example"),
        ("Beta", "invited@studio.example"),
        ("Nowhere", Studio.Email(1)),
        ("Beta", Studio.Email(30)),
        .. People("Gamma", 1, 10),
    ];

    public override void BeforeRow(int row, SandboxServer sandbox)
    {
        // The first row has made the lists be read.
        if (row == 2)
        {
            Array.ForEach(_deactivated, number => sandbox.State.SetUserActive(Studio.IdOf(number), active: false));
        }
    }
}

/// <summary>People out of three groups: some aren't in, some rows mean nobody, and one leaves after the members were read.</summary>
internal sealed class RemoveScenario : Scenario
{
    private const int Left = 7;

    /// <summary>How many people of the first group, whose last two aren't in it.</summary>
    public int Count { get; init; } = 10;

    public override Step Command => new Step("Remove-FrameioGroupMember").With("Confirm", false);

    public override IReadOnlyList<(string Group, string User)> Rows =>
    [
        .. People("Alpha", 108 - Count, Count),
        ("Beta", "stranger@studio.example"),
        ("Beta", "invited@studio.example"),
        .. People("Beta", Left, 5),
        ("Beta", Studio.Email(Left + 1)),
        ("Gamma", Studio.Email(1)),
    ];

    private int RowOfWhoLeft => Rows.ToList().IndexOf(("Beta", Studio.Email(Left))) + 1;

    public override void BeforeAnswer(Exchange exchange, SandboxServer sandbox)
    {
        if (exchange.OperationId == "v4ListGroupUsers" && exchange.Path.Contains(Studio.Beta, StringComparison.Ordinal)
            && sandbox.State.Snapshot().Group(Studio.Beta).MemberIds.Contains(Studio.IdOf(Left)))
        {
            sandbox.State.RemoveMember(Studio.Beta, Studio.IdOf(Left));
        }
    }

    public override bool IsMovedByOthers(string userId) => userId == Studio.IdOf(Left);

    // A removal that had to be repeated can't tell whether it was the first try that took the person out.
    public override bool AreSame(int row, string expected, string actual) =>
        expected == actual || (row == RowOfWhoLeft && expected == "NotMember" && actual == "Removed");
}
