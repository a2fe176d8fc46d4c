using Frameio.Client.Access;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Users;

namespace FrameioPS.Cmdlets;

/// <summary>People who are to keep nothing, each by a row of the input, and what there is to tell of them.</summary>
internal sealed class Leavers
{
    private readonly Dictionary<string, Leaver> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string? UserId, string? PlaceId)> _kept = [];

    /// <summary>Those whose role in the account, if they had one, is taken away.</summary>
    public IReadOnlyList<FrameioUser> Users => [.. _byId.Values.Select(leaver => leaver.User)];

    /// <summary>Whether anything was told of whom a row is about; else the row itself is to be.</summary>
    public bool HasLost(Planned held) =>
        held.Outcome?.Subject?.Id is { } id && _byId.TryGetValue(id, out Leaver? leaver) && leaver.IsTold;

    /// <summary>
    /// Takes the row of a person in, which is about their role in the account. Whether there is nothing to tell of it
    /// yet: most people are no more than members.
    /// </summary>
    public bool Take(InputRow row, Planned planned)
    {
        Subject? subject = planned.Change?.Subject ?? planned.Outcome?.Subject;
        if (subject is not { Id: { } id, User: { } user }
            || planned.Outcome?.Status is AccessStatus.Failed or AccessStatus.Duplicate)
        {
            return false;
        }

        _byId[id] = new Leaver(row, user);
        return planned.Outcome?.Status == AccessStatus.NotMember;
    }

    /// <summary>
    /// Whether the end of a row is told. What turns out to be no role of their own was no row of anybody.
    /// </summary>
    public bool IsTold(Outcome outcome)
    {
        string id = outcome.Subject?.Id ?? string.Empty;
        bool isOfAccount = outcome.Kind.Place == PlaceKind.Account;
        if (isOfAccount && outcome.Status is AccessStatus.Failed or AccessStatus.Declined)
        {
            // As an admin they keep reaching everything, so nothing else is taken either.
            _byId.Remove(id);
            return true;
        }

        if (outcome is { Status: AccessStatus.Failed or AccessStatus.Declined, Place: { } place })
        {
            _kept.Add((id, place.Id));
        }

        bool isTold = isOfAccount || outcome.Status is not (AccessStatus.Inherited or AccessStatus.NotMember);
        if (isTold && _byId.TryGetValue(id, out Leaver? leaver))
        {
            leaver.IsTold = true;
        }

        return isTold;
    }

    /// <summary>
    /// Whether somebody keeps what they were found to have: it couldn't be taken away before, or was not to be. Who
    /// keeps a workspace is listed by its projects for that.
    /// </summary>
    public bool Keep(FrameioAccess found) =>
        _kept.Contains((found.UserId, found.WorkspaceId)) || _kept.Contains((found.UserId, found.ProjectId));

    /// <summary>The row that takes away what one of them was found to have.</summary>
    public InputRow RowOf(FrameioAccess found, AccessChange direction)
    {
        InputRow row = _byId[found.UserId!].Row;
        (PlaceKind kind, string? place) = found switch
        {
            { ProjectId: { } project } => (PlaceKind.Project, project),
            { WorkspaceId: { } workspace } => (PlaceKind.Workspace, workspace),
            _ => (PlaceKind.Group, found.GroupId),
        };
        return new InputRow
        {
            Number = row.Number,
            Kind = new AccessKind(kind),
            Direction = direction,
            Place = place,
            Subject = found.UserId,
            Source = row.Source,
        };
    }

    private sealed record Leaver(InputRow Row, FrameioUser User)
    {
        public bool IsTold { get; set; }
    }
}
