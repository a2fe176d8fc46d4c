using Frameio.Client.Accounts;

namespace Frameio.Client.Access.Running;

/// <summary>
/// The rows of one place: those that wait for the next call, and the calls that follow each other. Lanes don't wait for
/// each other.
/// </summary>
internal abstract class MembershipLane(IPlace place)
{
    private readonly Dictionary<string, (string? Role, long Row)> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<long> _withdrawn = [];
    private List<MembershipRow> _waiting = [];

    public IPlace Place => place;

    /// <summary>Rows that wait for the next call.</summary>
    public int Waiting => _waiting.Count;

    /// <summary>The last of the calls so far; it never fails.</summary>
    public Task Tail { get; set; } = Task.CompletedTask;

    /// <summary>Sends rows and gives each its end.</summary>
    public abstract Task SendAsync(
        IReadOnlyList<MembershipRow> rows, Action<MembershipOutcome> end, CancellationToken cancellationToken);

    /// <summary>
    /// Decides what a row does here, and refuses what only the place itself can tell is wrong with it. The run and the
    /// rehearsal both go by this.
    /// </summary>
    /// <returns>The end of a row that there is nothing to send for; null where <see cref="MembershipRow.Would"/> says
    /// what sending it does.</returns>
    public abstract Task<MembershipOutcome?> DecideAsync(
        MembershipRow row, bool isRehearsal, CancellationToken cancellationToken);

    /// <summary>What is to be told once the rows are done, though no row failed.</summary>
    public virtual Task<IReadOnlyList<string>> FinishAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>
    /// The first row that named the same person; null for a person not seen before, who is remembered.
    /// </summary>
    public FirstRow? SeenBefore(MembershipRow row)
    {
        if (_seen.TryGetValue(row.PersonKey, out (string? Role, long Row) first))
        {
            return new FirstRow(first.Row, first.Role, _withdrawn.Contains(first.Row));
        }

        _seen[row.PersonKey] = (row.Role, row.Number);
        return null;
    }

    public void Add(MembershipRow row) => _waiting.Add(row);

    /// <summary>Takes back a row that still waits; null when it is gone already.</summary>
    public MembershipRow? Withdraw(long number)
    {
        MembershipRow? row = _waiting.Find(waiting => waiting.Number == number);
        if (row is not null)
        {
            _waiting.Remove(row);
            _withdrawn.Add(number);
        }

        return row;
    }

    /// <summary>Empties what waits into the caller's hands.</summary>
    public IReadOnlyList<MembershipRow> Take()
    {
        List<MembershipRow> taken = _waiting;
        _waiting = [];
        return taken;
    }
}
