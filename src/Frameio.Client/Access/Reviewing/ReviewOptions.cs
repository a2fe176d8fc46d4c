namespace Frameio.Client.Access.Reviewing;

/// <summary>What a review tells.</summary>
public sealed record ReviewOptions
{
    /// <summary>
    /// What is asked for; what matches one of them is told. One that restricts nothing asks for all there is.
    /// </summary>
    public IReadOnlyCollection<ReviewQuery> Queries { get; init; } = [new ReviewQuery()];

    /// <summary>
    /// Whether only what was given is told, and can be given again: memberships of groups that are managed here, own
    /// roles of people and groups, and roles in the account but the owner's.
    /// </summary>
    public bool AssignedOnly { get; init; }

    /// <summary>Id of whoever asks; null where that isn't known.</summary>
    public string? CallerId { get; init; }

    /// <summary>
    /// Whether whoever asks is known to be owner or admin of the account, and sees all of it. What the account's users
    /// are listed with counts more, where they are read.
    /// </summary>
    public bool CallerIsAdmin { get; init; }
}
