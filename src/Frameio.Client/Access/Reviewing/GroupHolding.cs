using Frameio.Client.Groups;

namespace Frameio.Client.Access.Reviewing;

/// <summary>A group with a role in a place, and who has it thereby.</summary>
/// <param name="Group">The group.</param>
/// <param name="Role">The role.</param>
/// <param name="Members">The members.</param>
internal sealed record GroupHolding(FrameioGroup Group, string? Role, HashSet<Person> Members);
