namespace Frameio.Client.Bulk;

/// <summary>What became of a row that puts a person into a group or takes one out.</summary>
public enum MembershipStatus
{
    /// <summary>The person is a member now.</summary>
    Added,

    /// <summary>The person was a member before; nothing was sent. Said only where the group's members were read.</summary>
    AlreadyMember,

    /// <summary>The person is no longer a member.</summary>
    Removed,

    /// <summary>The person was no member, by the group's list or the service's own answer.</summary>
    NotMember,

    /// <summary>An earlier row says the same; this one cost no call.</summary>
    Duplicate,

    /// <summary>A rehearsal, or the confirmation was declined: everything is known about the row and nothing was sent.</summary>
    WhatIf,

    /// <summary>The row was not carried out; the reason says why.</summary>
    Failed,
}
