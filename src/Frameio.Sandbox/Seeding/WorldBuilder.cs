using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Seeding;

/// <summary>Makes the state from a seed.</summary>
internal static class WorldBuilder
{
    // Records of a seed carry fixed times, a minute apart, so that sorting by time means something and two starts are
    // equal.
    private static readonly DateTimeOffset _epoch = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    /// <summary>The time of a record of a seed.</summary>
    public static DateTimeOffset TimeOf(long ordinal) => _epoch.AddMinutes(ordinal);

    /// <summary>An id as it is answered: UUIDs compare without case and are in lower case.</summary>
    public static string Normalise(string id) => Guid.TryParseExact(id, "D", out Guid uuid) ? uuid.ToString() : id;

    /// <summary>Builds the state.</summary>
    /// <exception cref="SeedException">The seed contradicts itself.</exception>
    public static World Build(Seed seed)
    {
        SeedRules.Check(seed);
        World world = new();
        foreach (SeedAccount account in seed.Accounts)
        {
            world.Accounts.Add(BuildAccount(world, account));
        }

        return world;
    }

    private static Account BuildAccount(World world, SeedAccount source)
    {
        long ordinal = world.NextOrdinal();
        Account account = new()
        {
            Ordinal = ordinal,
            Id = Normalise(source.Id),
            DisplayName = source.DisplayName,
            AdobeId = source.AdobeId,
            CreatedAt = TimeOf(ordinal),
            HasAuditLog = source.HasAuditLog,
        };

        Dictionary<string, Person> people = new(StringComparer.OrdinalIgnoreCase);
        foreach (SeedUser user in SeedAccountRules.AllUsers(source))
        {
            Person person = BuildPerson(world, user);
            account.Add(new Membership { Ordinal = world.NextOrdinal(), Person = person, Role = user.Role });
            people[user.Email] = person;
            if (person.Id is not null)
            {
                people[person.Id] = person;
            }
        }

        foreach (SeedGroup group in source.Groups)
        {
            Group built = BuildGroup(world, group, people);
            account.Groups.Add(built.Id, built);
            for (int number = 1; number <= group.GeneratedMembers; number++)
            {
                world.Join(built, people[SeedGeneratedUsers.IdOf(source.Id, number)]);
            }
        }

        new WorkspaceBuilder(world, account, people).Build(source);
        new IntegrationBuilder(world, account, people).Build(source);
        if (source.Adobe is { } organization)
        {
            world.Organizations.Add(OrganizationBuilder.Build(organization, account));
        }

        return account;
    }

    private static Person BuildPerson(World world, SeedUser user)
    {
        if (user.Id is not null && world.People.TryGetValue(user.Id, out Person? known))
        {
            return known;
        }

        Person person = new()
        {
            Id = user.Id is null ? null : Normalise(user.Id),
            Name = user.Name,
            Email = user.Email,
            Active = user.Active,
            AdobeUserId = user.AdobeUserId,
        };
        if (person.Id is not null)
        {
            world.People.Add(person.Id, person);
        }

        return person;
    }

    private static Group BuildGroup(World world, SeedGroup source, Dictionary<string, Person> people)
    {
        long ordinal = world.NextOrdinal();
        Group group = new()
        {
            Ordinal = ordinal,
            Id = Normalise(source.Id),
            Name = source.Name,
            Emoji = source.Emoji,
            Source = source.Source,
            SyncStatus = source.Source == "adobe" ? source.SyncStatus ?? "completed" : null,
            Creator = source.Creator is null ? null : people[source.Creator],
            CreatedAt = TimeOf(ordinal),
            UpdatedAt = TimeOf(ordinal),
        };
        foreach (string member in source.Members)
        {
            world.Join(group, people[member]);
        }

        return group;
    }
}
