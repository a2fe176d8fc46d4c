using Frameio.Client.Errors;

namespace Frameio.Client.Access.Relations;

/// <summary>What it means that somebody who is to be taken out of a place isn't there.</summary>
/// <param name="kind">The kind of access.</param>
/// <param name="place">The place.</param>
/// <param name="isAnError">
/// Whether it is an error: so where people are known by address, since one that was mistyped can't be told from one
/// that was never there.
/// </param>
internal sealed class Absence(AccessKind kind, Place place, bool isAnError)
{
    public bool IsAnError => isAnError;

    /// <summary>Ends a change whose subject isn't there.</summary>
    /// <param name="change">The change.</param>
    /// <param name="who">The subject, as the row or the service has it.</param>
    public Outcome End(Change change, string who) => isAnError
        ? change.NotFound(new FrameioException(
            kind.Place == PlaceKind.Project ? FrameioErrorKind.CollaboratorNotFound : FrameioErrorKind.MemberNotFound,
            $"'{who}' is not in the {kind.PlaceNoun} '{place.Name}'."))
        : change.As(AccessStatus.NotMember);
}
