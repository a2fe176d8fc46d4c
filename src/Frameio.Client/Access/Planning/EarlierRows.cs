using Frameio.Client.Access.Relations;

namespace Frameio.Client.Access.Planning;

/// <summary>The first row about a subject in a place.</summary>
/// <param name="Number">Its place in the input.</param>
/// <param name="Role">The role it gave, or null.</param>
internal readonly record struct EarlierRow(long Number, string? Role);

/// <summary>
/// What the rows so far were about: a number and a role of each, so that any file takes little memory.
/// </summary>
internal sealed class EarlierRows
{
    private readonly Dictionary<AccessList, Dictionary<string, EarlierRow>> _rows = [];
    private readonly HashSet<(AccessList List, long Number)> _withdrawn = [];

    /// <summary>The first row that named the same subject in the same place; null where none did.</summary>
    public EarlierRow? Find(AccessList list, Change change) =>
        _rows.TryGetValue(list, out Dictionary<string, EarlierRow>? rows)
            && rows.TryGetValue(change.Subject.Key, out EarlierRow earlier) ? earlier : null;

    /// <summary>Remembers a row as the first of its place and subject.</summary>
    public void Remember(AccessList list, Change change)
    {
        if (!_rows.TryGetValue(list, out Dictionary<string, EarlierRow>? rows))
        {
            _rows[list] = rows = new(StringComparer.OrdinalIgnoreCase);
        }

        rows[change.Subject.Key] = new EarlierRow(change.Row.Number, change.Role);
    }

    /// <summary>Whether a row was taken back because a later one contradicts it.</summary>
    public bool IsWithdrawn(AccessList list, EarlierRow row) => _withdrawn.Contains((list, row.Number));

    /// <summary>Notes that a row was taken back.</summary>
    public void Withdraw(AccessList list, EarlierRow row) => _withdrawn.Add((list, row.Number));
}
