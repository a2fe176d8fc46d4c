using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Syncing;

/// <summary>Somebody listed in a place whom no row names.</summary>
internal static class Leaver
{
    /// <summary>The change that takes them out, or why they stay. It is of no row, and is one itself.</summary>
    /// <param name="target">Out of what.</param>
    /// <param name="listed">Whom.</param>
    /// <param name="holds">Who stays, in whatever place.</param>
    public static Planned TakeOut(SyncTarget target, Grant listed, Holds holds)
    {
        Change revocation = Revocation(target, listed);
        if ((target.HeldBy ?? holds.RowFor(target.Kind, listed)) is { } failed)
        {
            return revocation.Failed(HeldBack(revocation, failed));
        }

        return PersonText.IsId(listed.SubjectId) ? revocation : revocation.Failed(NoId(revocation.Subject));
    }

    /// <summary>The change that takes them out, whatever speaks against it.</summary>
    public static Change Revocation(SyncTarget target, Grant listed)
    {
        InputRow row = new()
        {
            Kind = target.Kind,
            Direction = AccessChange.Revoke,
            Place = target.Place.Id,
            PlaceBeside = target.Place.Name,
            Subject = listed.SubjectId ?? listed.SubjectName,
            Role = listed.Role,
        };
        Subject subject = new(target.Kind.Subject, listed.SubjectId, listed.SubjectName ?? string.Empty);
        return new Change(row, target.Place, subject, listed.Role).Decided(AccessStatus.WouldRemove, listed);
    }

    /// <summary>The error of somebody who stays, since a row failed that may have meant them.</summary>
    public static FrameioException HeldBack(Change revocation, long row) => new(
        FrameioErrorKind.HeldBack,
        $"'{revocation.Subject}' stays in the {revocation.Kind.PlaceNoun} '{revocation.Place}', though no row of the "
            + $"input says so: row {row} failed, and may have meant somebody who is there.");

    private static FrameioException NoId(Subject subject) => new(
        FrameioErrorKind.UserHasNoId,
        ServiceId.IsUsable(subject.Id)
            ? $"The service lists '{subject}' under '{subject.Id}', which its calls don't accept as an id."
            : $"The service lists '{subject}' without an id, as somebody who was invited, and its calls go by that.");
}
