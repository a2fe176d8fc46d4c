namespace Frameio.Sandbox.Seeding;

/// <summary>What an account of a seed must hold to.</summary>
internal static class SeedAccountRules
{
    /// <summary>The people of an account, generated ones included.</summary>
    public static IEnumerable<SeedUser> AllUsers(SeedAccount account) =>
        account.Users.Concat(account.GenerateUsers?.For(account.Id) ?? []);

    /// <summary>Throws at the first contradiction.</summary>
    public static void Check(SeedAccount account, string place)
    {
        SeedRules.RequireUuid(account.Id, $"{place}.id");
        if (account.GenerateUsers is { } generated)
        {
            CheckGenerated(generated, $"{place}.generate_users");
        }

        for (int i = 0; i < account.Users.Count; i++)
        {
            SeedUser user = account.Users[i];
            SeedRules.RequireRole(user.Role, $"{place}.users[{i}].role");
            SeedRules.RequireAddress(user.Email, $"{place}.users[{i}].email");
            SeedRules.Require(
                user.Id is not "", $"{place}.users[{i}].id", "must not be empty; an invited person has null");
        }

        List<SeedUser> users = [.. AllUsers(account)];
        SeedRules.RequireDistinct(users.Select(user => user.Email), $"{place}.users", "email");
        SeedRules.RequireDistinct(
            users.Where(user => user.Id is not null).Select(user => user.Id!), $"{place}.users", "id");

        HashSet<string> people = new(
            users.Where(user => user.Id is not null).SelectMany(user => new[] { user.Id!, user.Email }),
            StringComparer.OrdinalIgnoreCase);
        SeedIntegrationRules.Check(account.AuditEvents, people, $"{place}.audit_events");
        for (int i = 0; i < account.Groups.Count; i++)
        {
            CheckGroup(account.Groups[i], people, account.GenerateUsers?.Count ?? 0, $"{place}.groups[{i}]");
        }

        if (account.Adobe is { } organization)
        {
            SeedOrganizationRules.Check(organization, account, $"{place}.adobe");
        }

        for (int i = 0; i < account.Workspaces.Count; i++)
        {
            SeedWorkspaceRules.Check(
                account.Workspaces[i],
                people,
                account.Groups,
                account.GenerateUsers?.Count ?? 0,
                $"{place}.workspaces[{i}]");
        }
    }

    private static void CheckGenerated(SeedGeneratedUsers generated, string place)
    {
        SeedRules.Require(generated.Count is > 0 and <= 1_000_000, $"{place}.count", "must be between 1 and 1,000,000");
        SeedRules.RequireRole(generated.Role, $"{place}.role");
        try
        {
            SeedRules.Require(
                generated.EmailOf(1) != generated.EmailOf(2) && generated.EmailOf(1).Contains('@'),
                $"{place}.email_pattern",
                "must be an address with the number as {0}");
            _ = generated.For(string.Empty).First();
        }
        catch (FormatException exception)
        {
            throw new SeedException($"{place}: a pattern is no .NET format: {exception.Message}", exception);
        }
    }

    private static void CheckGroup(SeedGroup group, HashSet<string> people, int generated, string place)
    {
        SeedRules.RequireRecord(group.Id, group.Name, place);
        SeedRules.Require(group.Emoji.Length is > 0 and <= 255, $"{place}.emoji", "must have 1 to 255 characters");
        SeedRules.RequireSource(group.Source, $"{place}.source");
        if (group.SyncStatus is not null)
        {
            SeedRules.Require(
                group.Source == "adobe", $"{place}.sync_status", "only groups of the source adobe have one");
            SeedRules.RequireSyncStatus(group.SyncStatus, $"{place}.sync_status");
        }

        SeedRules.RequireGenerated(group.GeneratedMembers, generated, $"{place}.generated_members");
        SeedRules.RequireKnown(people, group.Creator, $"{place}.creator");

        for (int i = 0; i < group.Members.Count; i++)
        {
            SeedRules.RequireKnown(people, group.Members[i], $"{place}.members[{i}]");
        }
    }
}
