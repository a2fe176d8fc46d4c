namespace Frameio.Client.Access;

/// <summary>What became of a row that puts a person into a group, a workspace or a project, or takes one out.</summary>
public enum AccessStatus
{
    /// <summary>The person is there now.</summary>
    Added,

    /// <summary>
    /// Groups: the person was a member before; nothing was sent. Said only where the group's members were read.
    /// </summary>
    AlreadyMember,

    /// <summary>V2: a stranger has an open invitation, and a mail with it.</summary>
    Invited,

    /// <summary>The person is no longer there. An open invitation was withdrawn.</summary>
    Removed,

    /// <summary>V2 workspaces: the person was a member once and had been taken out before.</summary>
    AlreadyRemoved,

    /// <summary>Groups: the person was no member, by the group's list or the service's own answer.</summary>
    NotMember,

    /// <summary>Workspaces and projects: the person was not there to be taken away. An error too.</summary>
    NotFound,

    /// <summary>An earlier row says the same; this one cost no call.</summary>
    Duplicate,

    /// <summary>
    /// A rehearsal, or the confirmation was declined: everything is known about the row and nothing was sent.
    /// </summary>
    WhatIf,

    /// <summary>The row was not carried out; the reason says why.</summary>
    Failed,
}
