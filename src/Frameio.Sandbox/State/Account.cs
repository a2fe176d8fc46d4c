using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>An account with its people and groups.</summary>
internal sealed class Account : IOrdered
{
    /// <inheritdoc/>
    public required long Ordinal { get; init; }

    /// <summary>The id, a UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The name people see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The organisation's id at Adobe, if linked.</summary>
    public required string? AdobeId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The people, invited ones included.</summary>
    public List<Membership> People { get; } = [];

    /// <summary>The people who have an id, by that id.</summary>
    public Dictionary<string, Membership> PeopleById { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The groups by id.</summary>
    public Dictionary<string, Group> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a person in.</summary>
    public void Add(Membership membership)
    {
        People.Add(membership);
        if (membership.Person.Id is { } id)
        {
            PeopleById.Add(id, membership);
        }
    }

    /// <summary>Takes a person out of the account and of its groups.</summary>
    public void Remove(string personId)
    {
        People.RemoveAll(member => string.Equals(member.Person.Id, personId, StringComparison.OrdinalIgnoreCase));
        PeopleById.Remove(personId);
        foreach (Group group in Groups.Values)
        {
            group.Members.Remove(personId);
        }
    }
}
