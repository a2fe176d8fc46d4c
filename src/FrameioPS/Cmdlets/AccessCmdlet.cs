using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Access.Running;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>A cmdlet that gives access or takes it away: many rows in, one result a row out.</summary>
public abstract partial class AccessCmdlet : SessionCmdlet
{
    /// <summary>
    /// The input as it comes, whatever it is. It lets every input be a row with a result: one that the other parameters
    /// can't be bound from would otherwise end in the binder's words, and without a result.
    /// </summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    /// <summary>
    /// A file that confirmed rows are noted in. The same command with the same file skips what is confirmed, so a run
    /// that was cut off can be started again.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual string? Journal { get; set; }

    /// <summary>Whether its rows give access or take it away.</summary>
    private protected abstract AccessChange Change { get; }

    /// <summary>What the progress bar calls the act.</summary>
    private protected abstract string Activity { get; }

    /// <summary>What the run does beyond what every command's does.</summary>
    private protected virtual RunOptions Options => new();

    /// <summary>The run that rows are given to.</summary>
    private protected AccessRun Run => _run!;

    /// <summary>The number of the next row.</summary>
    private protected long NextRow => _row + 1;

    /// <summary>The rows of the input object, with what is wrong with each on its face.</summary>
    private protected abstract IEnumerable<SaidRow> ReadRows();

    /// <summary>What the confirmation calls the act.</summary>
    private protected abstract string Describe(AccessKind kind, Place place);

    /// <summary>Which view its results are shown in.</summary>
    private protected abstract string ViewName { get; }

    /// <summary>How far the reading is that finds out what rows there are, for a command that does that.</summary>
    private protected virtual ReviewProgress Reading => default;

    /// <summary>Says what to do about what the run warns of.</summary>
    private protected virtual string Advise(string warning) => warning;

    /// <summary>Whether a row is to wait for all others, for <see cref="Finish"/> to go on with.</summary>
    private protected virtual bool Postpones(InputRow row, Planned planned) => false;

    /// <summary>Whether a row that ended so has a result; it has unless the command itself made the row up.</summary>
    private protected virtual bool IsTold(Outcome outcome) => true;

    /// <summary>Whether a row that ended so is only counted, since it says what is so already.</summary>
    private protected virtual bool IsOnlyCounted(Outcome outcome) => false;

    /// <summary>How far the work is: of this run and those before it.</summary>
    private protected virtual RunProgress Progress => _before?.Plus(_run!.Progress) ?? _run!.Progress;

    /// <summary>The role that a parameter is given or a row says.</summary>
    private protected string? RoleSaid(string? bound) => TextSaid(bound, Columns.Role);

    /// <summary>
    /// What a parameter is given or a row says. The binder takes nothing from a table, or from a header with a space
    /// too many.
    /// </summary>
    private protected string? TextSaid(string? bound, string[] columns) =>
        string.IsNullOrWhiteSpace(bound) ? Columns.TextIn(InputObject, columns) : bound;
}
