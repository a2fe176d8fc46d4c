namespace Frameio.Sandbox.Seeding;

/// <summary>What a seed must hold to beside its shape; every message names the place.</summary>
internal static class SeedRules
{
    private static readonly string[] _roles = ["owner", "admin", "member", "reviewer"];
    private static readonly string[] _sources = ["frame", "adobe", "workfront"];
    private static readonly string[] _syncStatuses = ["not_started", "in_progress", "completed", "error"];

    /// <summary>Throws at the first contradiction.</summary>
    public static void Check(Seed seed)
    {
        Require(seed.Accounts.Count > 0, "accounts", "there must be at least one");
        RequireDistinct(seed.Accounts.Select(account => account.Id), "accounts", "id");
        RequireDistinct(seed.Accounts.SelectMany(account => account.Groups).Select(group => group.Id), "groups", "id");
        RequireDistinct(Workspaces(seed).Select(workspace => workspace.Id), "workspaces", "id");
        RequireDistinct(
            Workspaces(seed).SelectMany(workspace => workspace.Projects).Select(project => project.Id),
            "projects",
            "id");
        RequireDistinct(seed.Tokens.Select(token => token.Token), "tokens", "token", show: false);
        RequireDistinct(
            seed.Clients.Select(client => client.ClientId).Concat(seed.Apps.Select(app => app.ClientId)),
            "clients and apps",
            "client_id");

        for (int i = 0; i < seed.Accounts.Count; i++)
        {
            SeedAccountRules.Check(seed.Accounts[i], $"accounts[{i}]");
        }

        HashSet<string> people = PeopleWithId(seed);
        for (int i = 0; i < seed.Tokens.Count; i++)
        {
            RequirePrintable(seed.Tokens[i].Token, $"tokens[{i}].token");
            RequirePerson(people, seed.Tokens[i].User, $"tokens[{i}].user");
        }

        for (int i = 0; i < seed.Clients.Count; i++)
        {
            RequirePerson(people, seed.Clients[i].User, $"clients[{i}].user");
            Require(seed.Clients[i].TokenLifetimeMs > 0, $"clients[{i}].token_lifetime_ms", "must be above 0");
        }

        for (int i = 0; i < seed.Apps.Count; i++)
        {
            SeedAppRules.Check(seed.Apps[i], $"apps[{i}]");
            if (seed.Apps[i].User is { } user)
            {
                RequirePerson(people, user, $"apps[{i}].user");
            }
        }
    }

    /// <summary>Throws unless <paramref name="role"/> is an account role.</summary>
    public static void RequireRole(string? role, string place) => RequireOneOf(role ?? "member", _roles, place);

    /// <summary>Throws unless <paramref name="source"/> is a source of groups.</summary>
    public static void RequireSource(string source, string place) => RequireOneOf(source, _sources, place);

    /// <summary>Throws unless <paramref name="status"/> is a synchronisation status.</summary>
    public static void RequireSyncStatus(string status, string place) => RequireOneOf(status, _syncStatuses, place);

    /// <summary>Throws unless <paramref name="id"/> is a UUID.</summary>
    public static void RequireUuid(string id, string place) =>
        Require(Guid.TryParseExact(id, "D", out _), place, $"'{id}' is not a UUID");

    /// <summary>Throws when a value occurs twice.</summary>
    public static void RequireDistinct(IEnumerable<string> values, string place, string what, bool show = true)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (string value in values)
        {
            Require(seen.Add(value), place, show ? $"{what} '{value}' occurs twice" : $"a {what} occurs twice");
        }
    }

    /// <summary>Throws unless a condition holds.</summary>
    public static void Require(bool condition, string place, string message)
    {
        if (!condition)
        {
            throw new SeedException($"{place}: {message}");
        }
    }

    /// <summary>Throws unless a value is one of some.</summary>
    public static void RequireOneOf(string value, string[] allowed, string place) =>
        Require(allowed.Contains(value), place, $"'{value}' is none of {string.Join(", ", allowed)}");

    /// <summary>Throws unless a record has a UUID and a name.</summary>
    public static void RequireRecord(string id, string name, string place)
    {
        RequireUuid(id, $"{place}.id");
        Require(name.Length is > 0 and <= 255, $"{place}.name", "must have 1 to 255 characters");
    }

    /// <summary>Throws unless a text can be an address.</summary>
    public static void RequireAddress(string email, string place) =>
        Require(email.Contains('@'), place, $"'{email}' is not an address");

    /// <summary>Throws when more generated people are wanted than there are.</summary>
    public static void RequireGenerated(int wanted, int generated, string place) =>
        Require(wanted >= 0 && wanted <= generated, place, $"must be between 0 and the {generated} generated users");

    /// <summary>Throws unless a person, if one is named, is in the account.</summary>
    public static void RequireKnown(IReadOnlySet<string> people, string? reference, string place) =>
        Require(
            reference is null || people.Contains(reference),
            place,
            $"there is no user '{reference}' with an id in this account");

    private static void RequirePrintable(string token, string place) =>
        Require(
            token.Length > 0 && token.All(character => character is > ' ' and <= '~'),
            place,
            "must be printable ASCII without spaces");

    private static void RequirePerson(HashSet<string> people, string reference, string place) =>
        Require(people.Contains(reference), place, $"there is no user '{reference}' with an id in any account");

    private static IEnumerable<SeedWorkspace> Workspaces(Seed seed) =>
        seed.Accounts.SelectMany(account => account.Workspaces);

    private static HashSet<string> PeopleWithId(Seed seed)
    {
        HashSet<string> people = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, string> emails = new(StringComparer.OrdinalIgnoreCase);
        foreach (SeedUser user in seed.Accounts.SelectMany(SeedAccountRules.AllUsers).Where(
            user => user.Id is not null))
        {
            people.Add(user.Id!);
            people.Add(user.Email);
            Require(
                emails.TryAdd(user.Id!, user.Email) || emails[user.Id!] == user.Email,
                "accounts",
                $"user '{user.Id}' has the address '{emails[user.Id!]}' in one account and '{user.Email}' in another");
        }

        return people;
    }
}
