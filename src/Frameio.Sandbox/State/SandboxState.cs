using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.State;

/// <summary>
/// The state of the service. Beside what requests do, it can be changed directly, as somebody else at a browser would
/// change it behind a client's back. Thread-safe.
/// </summary>
public sealed partial class SandboxState
{
    private readonly Lock _gate = new();
    private readonly ServiceClock _clock;
    private Seed _seed;
    private World _world;

    internal SandboxState(Seed seed, ServiceClock clock)
    {
        _clock = clock;
        _seed = seed;
        _world = WorldBuilder.Build(seed);
    }

    /// <summary>What there is now.</summary>
    public StateSnapshot Snapshot() => Use(StateSnapshot.Of);

    /// <summary>The id of a person, by that id or by address.</summary>
    /// <exception cref="KeyNotFoundException">There is nobody of that id or address who has an id.</exception>
    public string UserId(string idOrEmail) => Use(world => world.FindPerson(idOrEmail)?.Id)
        ?? throw new KeyNotFoundException($"no user '{idOrEmail}'");

    /// <summary>Activates or deactivates a person, in all accounts.</summary>
    /// <param name="userId">The person's id.</param>
    /// <param name="active">The new state.</param>
    public void SetUserActive(string userId, bool active) => Use(world => PersonOf(world, userId).Active = active);

    /// <summary>Changes a person's role in every account the person is in.</summary>
    /// <param name="userId">The person's id.</param>
    /// <param name="role">An account role.</param>
    public void SetUserRole(string userId, string role) => Use(world =>
    {
        SeedRules.RequireRole(role, "role");
        Person person = PersonOf(world, userId);
        foreach (Account account in world.Accounts)
        {
            if (account.PeopleById.TryGetValue(person.Id!, out Membership? membership))
            {
                membership.Role = role;
            }
        }

        return true;
    });

    /// <summary>Removes a person from every account, group, team and project.</summary>
    /// <param name="userId">The person's id.</param>
    public void RemoveUser(string userId) => Use(world =>
    {
        Person person = PersonOf(world, userId);
        world.Accounts.ForEach(account => account.Remove(person.Id!));
        return world.People.Remove(person.Id!);
    });

    /// <summary>Deletes a group.</summary>
    /// <param name="groupId">The group's id.</param>
    public void RemoveGroup(string groupId) => Use(world =>
    {
        FindGroup(world, groupId).Account.RemoveGroup(groupId);
        return true;
    });

    /// <summary>Puts a person of the account into a group, whoever manages it.</summary>
    /// <param name="groupId">The group's id.</param>
    /// <param name="userId">The person's id.</param>
    public void AddMember(string groupId, string userId) => Use(world =>
    {
        (Account account, Group group) = FindGroup(world, groupId);
        return account.PeopleById.TryGetValue(userId, out Membership? membership)
            ? world.Join(group, membership.Person)
            : throw new KeyNotFoundException($"no user '{userId}' in the account of group '{groupId}'");
    });

    /// <summary>Takes a person out of a group, whoever manages it.</summary>
    /// <param name="groupId">The group's id.</param>
    /// <param name="userId">The person's id.</param>
    public void RemoveMember(string groupId, string userId) => Use(world =>
        FindGroup(world, groupId).Group.Members.Remove(userId)
            ? true
            : throw new KeyNotFoundException($"no member '{userId}' in group '{groupId}'"));

    /// <summary>Changes an organisation at Adobe, as its admins would in their console.</summary>
    internal void EditOrganization(string id, Action<Organization> edit) => Use(world =>
    {
        edit(world.Organizations.Find(known => known.Id == id)
            ?? throw new KeyNotFoundException($"no organization '{id}'"));
        return true;
    });

    /// <summary>Starts again from another seed.</summary>
    internal void Load(Seed seed)
    {
        World world = WorldBuilder.Build(seed);
        lock (_gate)
        {
            _seed = seed;
            _world = world;
        }
    }

    /// <summary>The seed that a reset goes back to.</summary>
    internal Seed Seed => _seed;

    /// <summary>Reads or changes the state with nobody else in it.</summary>
    internal T Use<T>(Func<World, T> use)
    {
        lock (_gate)
        {
            OrganizationSync.CatchUp(_world, _clock.ServiceMs);
            return use(_world);
        }
    }

    private static Person PersonOf(World world, string userId) =>
        world.People.GetValueOrDefault(userId) ?? throw new KeyNotFoundException($"no user '{userId}'");

    private static (Account Account, Group Group) FindGroup(World world, string groupId) =>
        world.FindGroup(groupId) ?? throw new KeyNotFoundException($"no group '{groupId}'");
}
