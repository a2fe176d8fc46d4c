using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>
/// A person's record in a team or on a project. It stays when the person is removed: V2 answers a second removal with
/// the record of the first.
/// </summary>
internal sealed class Grant : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>The record's id, a UUID, which only V2 shows.</summary>
    public required string Id { get; init; }

    /// <summary>Who.</summary>
    public required Person Person { get; init; }

    /// <summary>
    /// The role; null for a team member whom V2 made a collaborator, which changes nothing about the role.
    /// </summary>
    public required string? Role { get; set; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset InsertedAt { get; init; }

    /// <summary>When the role last changed, or the person came or left.</summary>
    public required DateTimeOffset UpdatedAt { get; set; }

    /// <summary>When the person left, or null.</summary>
    public DateTimeOffset? DeletedAt { get; set; }
}
