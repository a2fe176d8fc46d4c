using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access;

/// <summary>What shall be: a row whose texts were found to mean a place and a subject.</summary>
public sealed class Change
{
    internal Change(InputRow row, Place place, Subject subject, string? role) =>
        (Row, Place, Subject, Role) = (row, place, subject, role);

    /// <summary>The row.</summary>
    public InputRow Row { get; }

    /// <summary>Whether it gives access or takes it away.</summary>
    public AccessChange Direction => Row.Direction;

    /// <summary>Where.</summary>
    public Place Place { get; }

    /// <summary>Who. On V2 a stranger has an address and no id.</summary>
    public Subject Subject { get; private init; }

    /// <summary>The kind of access that it is about.</summary>
    public AccessKind Kind => Row.Kind;

    /// <summary>The role it gives, by the name that the generation has for it; null where the row names none.</summary>
    public string? Role { get; }

    /// <summary>What carrying it out does.</summary>
    public AccessStatus Would { get; private init; }

    /// <summary>What the place listed of the subject when that was decided; null where it listed nothing.</summary>
    public Grant? Current { get; private init; }

    /// <summary>The status that an earlier run confirmed, by its journal; null where it confirmed none.</summary>
    internal AccessStatus? Confirmed { get; private init; }

    /// <summary>The role before; null unless the change is one of roles.</summary>
    internal string? PreviousRole =>
        Would == AccessStatus.WouldChange ? Current?.Role : null;

    /// <summary>Whether the subject may have been there before, since the place's list left some out.</summary>
    internal bool IsUnsure { get; private init; }

    /// <summary>The change, with what was found out that it does.</summary>
    /// <param name="would">What carrying it out does.</param>
    /// <param name="current">What the place lists of the subject.</param>
    /// <param name="subject">The subject in the service's spelling; null for the same.</param>
    /// <param name="isUnsure">Whether the subject may be there already.</param>
    internal Change Decided(
        AccessStatus would, Grant? current = null, Subject? subject = null, bool isUnsure = false) =>
        new(Row, Place, subject ?? Subject, Role) { Would = would, Current = current, IsUnsure = isUnsure };

    /// <summary>The change as an earlier run confirmed it.</summary>
    internal Change ConfirmedAs(AccessStatus status) => new(Row, Place, Subject, Role) { Confirmed = status };

    /// <summary>Ends it.</summary>
    /// <param name="status">What became of it.</param>
    /// <param name="grant">What the service says of the subject's access now, where it says something.</param>
    internal Outcome As(AccessStatus status, Grant? grant = null) => new(this, status) { Grant = grant };

    /// <summary>Ends it with what carrying it out would do. What is taken away is told as it is listed.</summary>
    internal Outcome Rehearsed() => As(Would, Direction == AccessChange.Revoke ? Current : null);

    /// <summary>Ends it as carried out: what it would do is done.</summary>
    /// <param name="grant">What the service says of the subject's access now, where it says something.</param>
    internal Outcome Given(Grant? grant)
    {
        if (grant?.IsPending == true)
        {
            return As(AccessStatus.Invited, grant);
        }

        AccessStatus added = IsUnsure ? AccessStatus.Present : AccessStatus.Added;
        return As(Would == AccessStatus.WouldChange ? AccessStatus.Changed : added, grant);
    }

    /// <summary>Ends it as one whose subject reaches the place by another path.</summary>
    internal Outcome Inherited(OtherPath path, Grant? grant) =>
        new(this, AccessStatus.Inherited) { Grant = grant, Via = path.Via, Reason = path.Words };

    /// <summary>Ends it as the journal of an earlier run has it.</summary>
    internal Outcome FromJournal() => new(this, Confirmed!.Value) { IsFromJournal = true };

    /// <summary>Ends it as declined by whoever was asked.</summary>
    public Outcome Declined() => As(AccessStatus.Declined);

    /// <summary>Ends it with an error.</summary>
    internal Outcome Failed(FrameioException error) => new(this, AccessStatus.Failed) { Error = error };

    /// <summary>Ends it with an error that says that there was nothing to take away.</summary>
    internal Outcome NotFound(FrameioException error) => new(this, AccessStatus.NotFound) { Error = error };
}
