namespace Frameio.Client.Access;

/// <summary>What became of a row that gives somebody access to a place, or takes it away.</summary>
public enum AccessStatus
{
    /// <summary>This run put the person there.</summary>
    Added,

    /// <summary>The person was there with another role, and has the one that was asked for now.</summary>
    Changed,

    /// <summary>The person was there as asked; nothing was sent.</summary>
    AlreadyMember,

    /// <summary>
    /// The person is there now. Whether before wasn't worth finding out: a large group, and few rows for it.
    /// </summary>
    Present,

    /// <summary>
    /// An invitation is open: on V2 a stranger has a mail with it. On V4 they have a licence, and Frame.io doesn't list
    /// them yet.
    /// </summary>
    Invited,

    /// <summary>This run took the person away, or withdrew an open invitation.</summary>
    Removed,

    /// <summary>The person wasn't there; nothing to do, and no error.</summary>
    NotMember,

    /// <summary>
    /// The person reaches the place by another path, which the reason names; there is nothing to take away here, and no
    /// error.
    /// </summary>
    Inherited,

    /// <summary>V2 teams: the person was a member once and had been taken out before.</summary>
    AlreadyRemoved,

    /// <summary>V2: the person was not there to be taken away. An error too.</summary>
    NotFound,

    /// <summary>An earlier row says the same; this one cost no call.</summary>
    Duplicate,

    /// <summary>A rehearsal: the person would be put there.</summary>
    WouldAdd,

    /// <summary>A rehearsal: the person is there with another role, and would get the one that is asked for.</summary>
    WouldChange,

    /// <summary>A rehearsal: the person would be taken away.</summary>
    WouldRemove,

    /// <summary>
    /// A rehearsal. On V2 the address would be sent an invitation, and whoever has an account with it is there at once;
    /// on V4 a stranger would get a licence, and then what the row gives.
    /// </summary>
    WouldInvite,

    /// <summary>The confirmation was answered with no.</summary>
    Declined,

    /// <summary>The row was not carried out; the reason says why.</summary>
    Failed,
}
