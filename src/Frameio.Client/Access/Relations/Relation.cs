using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// One kind of access: how its places and subjects are found, and how many changes go into a batch. What is listed,
/// given and taken in one place is its <see cref="AccessList"/>.
/// </summary>
internal abstract class Relation(AccessKind kind)
{
    public AccessKind Kind => kind;

    /// <summary>Finds a place where such access can be changed.</summary>
    public abstract ValueTask<Place> FindPlaceAsync(
        string text, string? workspace, CancellationToken cancellationToken);

    /// <summary>Finds who is meant.</summary>
    public abstract ValueTask<Subject> FindSubjectAsync(
        string? text, AccessChange direction, CancellationToken cancellationToken);

    /// <summary>The roles there; null where there are none.</summary>
    public virtual RoleSet? Roles => null;

    /// <summary>A role by the name that the generation has for it.</summary>
    public virtual string? UnderstandRole(string? role) => role;

    /// <summary>Refuses a role for all rows that can't be given. Members of groups have none.</summary>
    public virtual Task RequireRoleAsync(string role, AccessList? list, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>Begins the work on a place.</summary>
    public abstract AccessList Open(Place place);

    /// <summary>Changes of one place that go out together.</summary>
    public abstract int BatchSize(AccessChange direction);

    /// <summary>The calls that so much work takes.</summary>
    /// <param name="direction">Whether access is given or taken.</param>
    /// <param name="batches">Batches that are still to be sent.</param>
    /// <param name="changes">Changes in them.</param>
    public abstract int CallsFor(AccessChange direction, int batches, int changes);

    /// <summary>How long so many of these calls take at the service's rate.</summary>
    public abstract TimeSpan TimeFor(AccessChange direction, int count);

    /// <summary>How long so many pages of who is there take to read at the service's rate.</summary>
    public abstract TimeSpan TimeToRead(int pages);
}
