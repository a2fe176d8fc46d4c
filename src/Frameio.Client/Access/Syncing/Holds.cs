using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Syncing;

/// <summary>
/// Rows that failed and whose place nobody knows: whom they may have meant stays in every place that they may have
/// meant.
/// </summary>
internal sealed class Holds
{
    private readonly Dictionary<AccessKind, long> _kinds = [];
    private readonly Dictionary<(AccessKind? Kind, string Key), long> _subjects = [];
    private long? _everything;

    /// <summary>Nothing is known of the row.</summary>
    public void AddEverything(long row) => _everything ??= row;

    /// <summary>Only what kind of access it is about is known.</summary>
    public void Add(AccessKind kind, long row)
    {
        if (!_kinds.ContainsKey(kind))
        {
            _kinds[kind] = row;
        }
    }

    /// <summary>Whom it is about is known.</summary>
    /// <param name="kind">What kind of access it is about; null where that isn't known.</param>
    /// <param name="subject">Whom.</param>
    /// <param name="row">The number of the row.</param>
    public void Add(AccessKind? kind, Subject subject, long row)
    {
        (AccessKind?, string) key = (kind, subject.Key.ToLowerInvariant());
        if (!_subjects.ContainsKey(key))
        {
            _subjects[key] = row;
        }
    }

    /// <summary>The number of a row that may have meant somebody listed; null where none may.</summary>
    public long? RowFor(AccessKind kind, Grant listed)
    {
        if ((_everything ?? (_kinds.TryGetValue(kind, out long row) ? row : null)) is { } any)
        {
            return any;
        }

        string[] keys = _subjects.Count == 0 ? [] :
        [
            .. new[] { listed.SubjectId, EmailAddress.Key(listed.SubjectName) }.OfType<string>()
                .Select(key => key.ToLowerInvariant()),
        ];
        AccessKind?[] kinds = kind.Subject == SubjectKind.Person ? [kind, null] : [kind];
        foreach ((string key, AccessKind? of) in keys.SelectMany(key => kinds.Select(of => (key, of))))
        {
            if (_subjects.TryGetValue((of, key), out row))
            {
                return row;
            }
        }

        return null;
    }
}
