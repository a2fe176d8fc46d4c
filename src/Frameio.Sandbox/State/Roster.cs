namespace Frameio.Sandbox.State;

/// <summary>Who has a part in a team or on a project, who had one, and who has been invited.</summary>
internal sealed class Roster
{
    private readonly Dictionary<string, Grant> _grants = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those who have a part, in the order they first came.</summary>
    public IEnumerable<Grant> Present =>
        _grants.Values.Where(grant => grant.DeletedAt is null).OrderBy(grant => grant.Ordinal);

    /// <summary>The open invitations.</summary>
    public List<Invitation> Invitations { get; } = [];

    /// <summary>The records of those who were removed.</summary>
    public IEnumerable<Grant> Removed =>
        _grants.Values.Where(grant => grant.DeletedAt is not null).OrderBy(grant => grant.Ordinal);

    /// <summary>The part of a person, or null.</summary>
    public Grant? Of(string personId) => Record(personId) is { DeletedAt: null } grant ? grant : null;

    /// <summary>The record of a person, who may have been removed, or null.</summary>
    public Grant? Record(string personId) => _grants.GetValueOrDefault(personId);

    /// <summary>
    /// Gives a person a part; a record there is comes back to life, one that says the same already stays untouched.
    /// </summary>
    /// <param name="world">Numbers a new record.</param>
    /// <param name="person">Who.</param>
    /// <param name="role">The role.</param>
    /// <param name="now">When.</param>
    /// <param name="id">The id of a new record; null for a random one.</param>
    public Grant Put(World world, Person person, string? role, DateTimeOffset now, string? id = null)
    {
        if (!_grants.TryGetValue(person.Id!, out Grant? grant))
        {
            grant = new Grant
            {
                Ordinal = world.NextOrdinal(),
                Id = id ?? Guid.NewGuid().ToString(),
                Person = person,
                Role = role,
                InsertedAt = now,
                UpdatedAt = now,
            };
            _grants.Add(person.Id!, grant);
        }
        else if (grant.DeletedAt is not null || grant.Role != role)
        {
            grant.DeletedAt = null;
            grant.Role = role;
            grant.UpdatedAt = now;
        }

        return grant;
    }

    /// <summary>Ends a person's part.</summary>
    /// <returns>The record, or null when the person has none; one that was removed before is left as it is.</returns>
    public Grant? Remove(string personId, DateTimeOffset now)
    {
        Grant? grant = Record(personId);
        if (grant is { DeletedAt: null })
        {
            grant.DeletedAt = now;
            grant.UpdatedAt = now;
        }

        return grant;
    }

    /// <summary>Drops a person's record, as if there had never been one.</summary>
    public void Forget(string personId) => _grants.Remove(personId);

    /// <summary>The invitation of an address: a new one, or the one that is still open.</summary>
    public Invitation Invite(World world, string email, string role, DateTimeOffset now, string? id = null)
    {
        Invitation? open = Invitations.Find(
            invitation => string.Equals(invitation.Email, email, StringComparison.OrdinalIgnoreCase));
        if (open is null)
        {
            open = new Invitation
            {
                Ordinal = world.NextOrdinal(),
                Id = id ?? Guid.NewGuid().ToString(),
                Email = email,
                Role = role,
                InsertedAt = now,
            };
            Invitations.Add(open);
        }

        return open;
    }
}
