using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.State;

/// <summary>An account with its people, groups, workspaces and projects.</summary>
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

    /// <summary>The people who have an id, by address.</summary>
    public Dictionary<string, Membership> PeopleByEmail { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The workspaces by id.</summary>
    public Dictionary<string, Workspace> Workspaces { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The projects of all workspaces by id.</summary>
    public Dictionary<string, Project> Projects { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The groups by id.</summary>
    public Dictionary<string, Group> Groups { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The webhooks of all workspaces by id.</summary>
    public Dictionary<string, Webhook> Webhooks { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The custom actions of all workspaces by id.</summary>
    public Dictionary<string, CustomAction> Actions { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The shares of all projects by id.</summary>
    public Dictionary<string, Share> Shares { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The audit log, in the order it was written.</summary>
    public List<AuditEvent> AuditEvents { get; } = [];

    /// <summary>Whether its plan shows the audit log.</summary>
    public required bool HasAuditLog { get; set; }

    /// <summary>Who has a role of their own, place by place.</summary>
    public IEnumerable<Roster> Rosters => Workspaces.Values.Select(workspace => workspace.Members)
        .Concat(Projects.Values.Select(project => project.Collaborators));

    /// <summary>Which groups have a role, place by place.</summary>
    public IEnumerable<GroupRoster> GroupRosters => Workspaces.Values.Select(workspace => workspace.Groups)
        .Concat(Projects.Values.Select(project => project.Groups));

    /// <summary>Takes a person in.</summary>
    public void Add(Membership membership)
    {
        People.Add(membership);
        if (membership.Person.Id is { } id)
        {
            PeopleById.Add(id, membership);
            PeopleByEmail.Add(membership.Person.Email, membership);
        }
    }

    /// <summary>The projects of a workspace.</summary>
    public IEnumerable<Project> ProjectsOf(Workspace workspace) =>
        Projects.Values.Where(project => project.Workspace == workspace);

    /// <summary>Takes a person out of the account and of its groups, workspaces and projects.</summary>
    public void Remove(string personId)
    {
        if (PeopleById.Remove(personId, out Membership? membership))
        {
            People.Remove(membership);
            PeopleByEmail.Remove(membership.Person.Email);
        }

        foreach (Group group in Groups.Values)
        {
            group.Members.Remove(personId);
        }

        foreach (Roster roster in Rosters)
        {
            roster.Forget(personId);
        }
    }

    /// <summary>Deletes a workspace, and with it its projects.</summary>
    public void RemoveWorkspace(Workspace workspace)
    {
        foreach (Project project in ProjectsOf(workspace).ToList())
        {
            RemoveProject(project);
        }

        Remove(Webhooks, hook => hook.Workspace == workspace);
        Remove(Actions, action => action.Workspace == workspace);

        Workspaces.Remove(workspace.Id);
    }

    /// <summary>Deletes a project, and with it its shares.</summary>
    public void RemoveProject(Project project)
    {
        Remove(Shares, share => share.Project == project);
        Projects.Remove(project.Id);
    }

    /// <summary>Deletes a group, and with it its roles in workspaces and on projects.</summary>
    public void RemoveGroup(string groupId)
    {
        Groups.Remove(groupId);
        foreach (GroupRoster roster in GroupRosters)
        {
            roster.Remove(groupId);
        }
    }

    private static void Remove<T>(Dictionary<string, T> records, Predicate<T> isGone)
    {
        foreach (string id in records.Where(entry => isGone(entry.Value)).Select(entry => entry.Key).ToList())
        {
            records.Remove(id);
        }
    }
}
