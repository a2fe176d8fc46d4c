namespace Frameio.Client.Teams;

/// <summary>The roles of one kind of place in one generation. The lists grow on the service's side, so a role that isn't here may still be good.</summary>
public sealed class RoleSet
{
    /// <summary>Roles that can be given, the most powerful first.</summary>
    public IReadOnlyList<string> Settable { get; init; } = [];

    /// <summary>Roles that people have by other means, and that can't be given here.</summary>
    public IReadOnlyList<string> ReadOnly { get; init; } = [];

    /// <summary>The role of somebody for whom none is named; null where the service knows no roles.</summary>
    public string? Default { get; init; }
}
