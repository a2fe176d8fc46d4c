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
    private readonly Dictionary<AccessList, HashSet<string>> _withdrawn = [];

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

    /// <summary>
    /// Whether the first row about the same subject was taken back because a later one contradicts it.
    /// </summary>
    public bool IsWithdrawn(AccessList list, Change change) =>
        _withdrawn.TryGetValue(list, out HashSet<string>? subjects) && subjects.Contains(change.Subject.Key);

    /// <summary>Notes that it was. Not by its number, which is the same for several groups of one row.</summary>
    public void Withdraw(AccessList list, Change change)
    {
        if (!_withdrawn.TryGetValue(list, out HashSet<string>? subjects))
        {
            _withdrawn[list] = subjects = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        }

        subjects.Add(change.Subject.Key);
    }
}
