using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>An open invitation of somebody the account doesn't know.</summary>
internal sealed class Invitation : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The address, as it was first written.</summary>
    public required string Email { get; init; }

    /// <summary>The role to come.</summary>
    public required string Role { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset InsertedAt { get; init; }
}
