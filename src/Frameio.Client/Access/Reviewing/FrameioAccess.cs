namespace Frameio.Client.Access.Reviewing;

/// <summary>
/// One way in which somebody, a person or a group, has access to a place: who, where, in which role, by which path. It
/// is a row as the commands that give access take it: what isn't set has no part in it.
/// </summary>
public sealed record FrameioAccess
{
    /// <summary>The person's address as the service stores it; null where a group itself is meant.</summary>
    public string? Email { get; init; }

    /// <summary>The person's full name, or null.</summary>
    public string? Name { get; init; }

    /// <summary>Id of the person; null for somebody invited who has no account yet.</summary>
    public string? UserId { get; init; }

    /// <summary>
    /// Beside a person the group by which the person has it, or is a member of where no other place is named; by itself
    /// the group that has it.
    /// </summary>
    public string? Group { get; init; }

    /// <summary>UUID of that group.</summary>
    public string? GroupId { get; init; }

    /// <summary>
    /// Name of the workspace, or of the project's; null for access to the account, and where the workspace can't be
    /// seen.
    /// </summary>
    public string? Workspace { get; init; }

    /// <summary>UUID of that workspace.</summary>
    public string? WorkspaceId { get; init; }

    /// <summary>Name of the project; null where no project is meant.</summary>
    public string? Project { get; init; }

    /// <summary>UUID of that project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>
    /// Whether the project takes nothing from its workspace but owners and admins of the account; null where no project
    /// is meant, or a file that the row came from doesn't say.
    /// </summary>
    public bool? Restricted { get; init; }

    /// <summary>The role as the service spells it; null for the membership of a group.</summary>
    public string? Role { get; init; }

    /// <summary>
    /// The path: the name of an <see cref="AccessPath"/>, of which JSON would have the number. Where <c>Workspace</c>
    /// names a group beside it, it is the group's role in the workspace that leads to the project.
    /// </summary>
    public string Via { get; init; } = nameof(AccessPath.Direct);

    /// <summary>Whether this path gives the role that counts there: of several the highest.</summary>
    public bool IsEffective { get; init; }

    /// <summary>False for somebody deactivated; null for groups, and where the service doesn't say.</summary>
    public bool? Active { get; init; }

    /// <summary>Whether it is a role in the account itself.</summary>
    internal bool IsOfAccount => Workspace is null && WorkspaceId is null && !IsOnProject && !HasGroup;

    /// <summary>Whether it is what a group itself has.</summary>
    internal bool IsOfGroup => Email is null && UserId is null;

    /// <summary>Whether it leads to a project.</summary>
    internal bool IsOnProject => Project is not null || ProjectId is not null;

    /// <summary>Whether a group has part in it.</summary>
    internal bool HasGroup => Group is not null || GroupId is not null;

    /// <inheritdoc/>
    public override string ToString()
    {
        string who = Email ?? UserId ?? Group ?? string.Empty;
        string where = Project ?? Workspace ?? (Email is null ? null : Group) ?? "the account";
        return Role is null ? $"{who} in {where}" : $"{who} in {where}: {Role}";
    }
}
