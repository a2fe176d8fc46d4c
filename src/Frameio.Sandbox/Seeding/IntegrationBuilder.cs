using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Seeding;

/// <summary>Makes webhooks, custom actions, shares and the audit log of an account from its seed.</summary>
/// <param name="world">Numbers the records.</param>
/// <param name="account">The account, its people and projects in it already.</param>
/// <param name="people">The people by id and address.</param>
internal sealed class IntegrationBuilder(World world, Account account, IReadOnlyDictionary<string, Person> people)
{
    /// <summary>Builds them.</summary>
    public void Build(SeedAccount source)
    {
        foreach (SeedWorkspace workspace in source.Workspaces)
        {
            Workspace built = account.Workspaces[workspace.Id];
            foreach (SeedWebhook hook in workspace.Webhooks)
            {
                Add(hook, built);
            }

            foreach (SeedCustomAction action in workspace.Actions)
            {
                Add(action, built);
            }

            foreach (SeedProject project in workspace.Projects)
            {
                AddShares(project);
            }
        }

        account.AuditEvents.AddRange(source.AuditEvents.Select(Build));
    }

    private void Add(SeedWebhook source, Workspace workspace)
    {
        long ordinal = world.NextOrdinal();
        account.Webhooks.Add(source.Id, new Webhook
        {
            Ordinal = ordinal,
            Id = WorldBuilder.Normalise(source.Id),
            Name = source.Name,
            Url = source.Url,
            Active = source.Active,
            Events = source.Events,
            Workspace = workspace,
            Creator = source.Creator is null ? null : people[source.Creator],
            CreatedAt = WorldBuilder.TimeOf(ordinal),
            UpdatedAt = WorldBuilder.TimeOf(ordinal),
        });
    }

    private void Add(SeedCustomAction source, Workspace workspace)
    {
        long ordinal = world.NextOrdinal();
        account.Actions.Add(source.Id, new CustomAction
        {
            Ordinal = ordinal,
            Id = WorldBuilder.Normalise(source.Id),
            Name = source.Name,
            Url = source.Url,
            Active = source.Active,
            Workspace = workspace,
            Creator = people[source.Creator],
            CreatedAt = WorldBuilder.TimeOf(ordinal),
        });
    }

    private void AddShares(SeedProject source)
    {
        foreach (SeedShare share in source.Shares)
        {
            long ordinal = world.NextOrdinal();
            account.Shares.Add(share.Id, new Share
            {
                Ordinal = ordinal,
                Id = WorldBuilder.Normalise(share.Id),
                Name = share.Name,
                Access = share.Access,
                Enabled = share.Enabled,
                Expiration = share.Expiration,
                Passphrase = share.Passphrase,
                Project = account.Projects[source.Id],
                CreatedAt = WorldBuilder.TimeOf(ordinal),
            });
        }
    }

    private AuditEvent Build(SeedAuditEvent source)
    {
        string? userId = source.User is { } user ? people.GetValueOrDefault(user)?.Id ?? user : null;
        return new AuditEvent
        {
            Ordinal = world.NextOrdinal(),
            Type = source.Type,
            ResourceType = source.ResourceType,
            ResourceId = source.ResourceId ?? (source.ResourceType == "user" ? userId : null) ?? account.Id,
            WorkspaceId = source.WorkspaceId,
            ProjectId = source.ProjectId,
            UserId = userId,
            IpAddress = source.IpAddress,
            At = source.At,
        };
    }
}
