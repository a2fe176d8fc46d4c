using Frameio.Client.Groups;

namespace Frameio.Client.Access.Reviewing;

/// <summary>One path by which somebody has a role in a place.</summary>
/// <param name="Person">The person; null where the group itself is meant.</param>
/// <param name="Group">The group that has it, or by which the person has it; null for none.</param>
/// <param name="Role">The role.</param>
/// <param name="Via">By which kind of path.</param>
internal readonly record struct Holding(Person? Person, FrameioGroup? Group, string? Role, AccessPath Via)
{
    public bool HasRole(string? role) => string.Equals(role, Role, StringComparison.OrdinalIgnoreCase);
}
