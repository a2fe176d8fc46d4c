using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>A person's part in an account (with a role) or in a group (without one).</summary>
internal sealed class Membership : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>Who.</summary>
    public required Person Person { get; init; }

    /// <summary>The account role; null in groups, and possible as null in accounts.</summary>
    public string? Role { get; set; }
}
