using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Who was in a workspace or on a project at one moment, open invitations included.</summary>
internal sealed class GrantIndex
{
    private readonly Dictionary<string, ListedGrant> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<ListedGrant>> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<ListedGrant> _all = [];

    public IReadOnlyList<ListedGrant> All => _all;

    /// <summary>
    /// Why nobody can say by it that somebody isn't there, since the list gave less than it declares; null where it is
    /// whole.
    /// </summary>
    public FrameioException? Gap { get; set; }

    /// <summary>
    /// Why nobody can say by it whether somebody has their role from the workspace above; null where that is seen, or
    /// there is none.
    /// </summary>
    public FrameioException? Unseen { get; set; }

    /// <summary>Takes an entry in. Of several for one subject the first counts.</summary>
    public void Add(ListedGrant entry)
    {
        _all.Add(entry);
        if (entry.Grant.SubjectId is { Length: > 0 } id && !_byId.ContainsKey(id))
        {
            _byId.Add(id, entry);
        }

        if (EmailAddress.Key(entry.Grant.SubjectName) is { Length: > 0 } name)
        {
            if (!_byName.TryGetValue(name, out List<ListedGrant>? namesakes))
            {
                _byName[name] = namesakes = [];
            }

            namesakes.Add(entry);
        }
    }

    /// <summary>
    /// The entry of a subject, by id where both have one, else by name, in whatever spelling: whoever left and came
    /// back has another id under the same address.
    /// </summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.UserAmbiguous"/>.</exception>
    public ListedGrant? Find(Subject subject) => Find(subject.Id, subject.Name);

    /// <inheritdoc cref="Find(Subject)"/>
    public ListedGrant? Find(string? id, string? name)
    {
        if (id is not null && _byId.TryGetValue(id, out ListedGrant? entry))
        {
            return entry;
        }

        if (!_byName.TryGetValue(EmailAddress.Key(name), out List<ListedGrant>? namesakes))
        {
            return null;
        }

        return id is null ? OneOf(namesakes, name) : namesakes.Find(namesake => namesake.Grant.SubjectId is null);
    }

    /// <summary>The entry of a change's subject, where the row's other text doesn't mean another one.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.ConflictingRow"/> or <see cref="FrameioErrorKind.UserAmbiguous"/>.
    /// </exception>
    public ListedGrant? FindOnly(Change change)
    {
        ListedGrant? entry = Find(change.Subject);
        bool isCompared = change.Subject is { User: not null } or { Kind: SubjectKind.Group };
        if (isCompared || change.Row.SubjectBeside is not { } beside)
        {
            // Those of the account were when they were found.
            return entry;
        }

        bool isId = PersonText.IsId(beside);
        beside = EmailAddress.Read(beside) ?? beside;
        ListedGrant? other = isId ? Find(beside, name: null) : Find(id: null, beside);
        bool isOther = entry is not null && other is not null
            ? !AreSame(entry.Grant, other.Grant)
            : other is not null || SaysOtherwise(entry?.Grant, isId, beside);
        return isOther
            ? throw Contradiction.Error(
                "person", change.Row.Subject, $"{entry?.Grant.SubjectName ?? "nobody here"}", beside)
            : entry;
    }

    // The entry knows its id or name, and it isn't that.
    private static bool SaysOtherwise(Grant? grant, bool isId, string beside) =>
        (isId ? grant?.SubjectId : grant?.SubjectName) is { Length: > 0 } own && !EmailAddress.AreAlike(own, beside);

    private static bool AreSame(Grant one, Grant other) => one.SubjectId is { } id && other.SubjectId is { } otherId
        ? string.Equals(id, otherId, StringComparison.OrdinalIgnoreCase)
        : EmailAddress.AreAlike(one.SubjectName, other.SubjectName);

    private static ListedGrant OneOf(List<ListedGrant> namesakes, string? name)
    {
        string[] ids =
        [
            .. namesakes.Select(each => each.Grant.SubjectId).OfType<string>()
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        return ids.Length < 2 ? namesakes[0] : throw new FrameioException(
            FrameioErrorKind.UserAmbiguous, $"Several people have the address '{name}': {string.Join(", ", ids)}.");
    }
}
