namespace Frameio.Sandbox.Seeding;

/// <summary>What webhooks, custom actions, shares and events of a seed must hold to.</summary>
internal static class SeedIntegrationRules
{
    private static readonly string[] _accesses = ["public", "secure"];

    /// <summary>Throws at the first contradiction in a workspace.</summary>
    public static void Check(SeedWorkspace workspace, IReadOnlySet<string> people, string place)
    {
        for (int i = 0; i < workspace.Webhooks.Count; i++)
        {
            SeedWebhook hook = workspace.Webhooks[i];
            SeedRules.RequireRecord(hook.Id, hook.Name, $"{place}.webhooks[{i}]");
            SeedRules.RequireKnown(people, hook.Creator, $"{place}.webhooks[{i}].creator");
        }

        for (int i = 0; i < workspace.Actions.Count; i++)
        {
            SeedCustomAction action = workspace.Actions[i];
            SeedRules.RequireRecord(action.Id, action.Name, $"{place}.actions[{i}]");
            SeedRules.RequireKnown(people, action.Creator, $"{place}.actions[{i}].creator");
        }

        foreach ((SeedProject project, int i) in workspace.Projects.Select((project, i) => (project, i)))
        {
            foreach ((SeedShare share, int j) in project.Shares.Select((share, j) => (share, j)))
            {
                SeedRules.RequireUuid(share.Id, $"{place}.projects[{i}].shares[{j}].id");
                SeedRules.RequireOneOf(share.Access, _accesses, $"{place}.projects[{i}].shares[{j}].access");
            }
        }
    }

    /// <summary>Throws at the first contradiction in an audit log.</summary>
    public static void Check(IReadOnlyList<SeedAuditEvent> events, IReadOnlySet<string> people, string place)
    {
        for (int i = 0; i < events.Count; i++)
        {
            SeedRules.Require(events[i].Type.Length > 0, $"{place}[{i}].type", "must not be empty");
            SeedRules.Require(
                events[i].User is not { } user || people.Contains(user) || Guid.TryParseExact(user, "D", out _),
                $"{place}[{i}].user",
                $"'{events[i].User}' is neither a user of this account nor a UUID");
        }
    }
}
