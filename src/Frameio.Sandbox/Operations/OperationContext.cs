using System.Text.Json;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations;

/// <summary>What a handler works with: a request whose shape has been checked, and the state.</summary>
internal sealed class OperationContext
{
    /// <summary>The state, held for the length of the call.</summary>
    public required World World { get; init; }

    /// <summary>Whose token it was.</summary>
    public required Person Caller { get; init; }

    /// <summary>The path as sent, for the links in lists.</summary>
    public required string Path { get; init; }

    /// <summary>The parameters of the path.</summary>
    public required IReadOnlyDictionary<string, string> PathValues { get; init; }

    /// <summary>The parameters of the query, checked as far as the API checks them.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>
    /// What the API makes of the body, checked as far as it checks it: in V4 <c>data</c>, undefined when the operation
    /// takes no body.
    /// </summary>
    public required JsonElement Data { get; init; }

    /// <summary>How the sandbox is to behave.</summary>
    public required SandboxOptions Options { get; init; }

    /// <summary>Makes and reads the cursors of lists.</summary>
    public required CursorCodec Cursors { get; init; }

    /// <summary>The time for records that are made or changed.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>
    /// How many records have come before the page of a list since the page before it was read; below 0, how many have
    /// gone.
    /// </summary>
    public required int ListShift { get; init; }

    /// <summary>True when the query asks for a related record.</summary>
    public bool Includes(string related) => Query.GetValueOrDefault("include") == related;

    /// <summary>True when a boolean of the query is there and true.</summary>
    public bool Flag(string name) => Query.GetValueOrDefault(name) == "true";

    /// <summary>A text of the body, or null when it isn't there.</summary>
    public string? Text(string key) => Data.TryGetProperty(key, out JsonElement value) ? value.GetString() : null;

    /// <summary>A boolean of the body, or null when it isn't there.</summary>
    public bool? Switch(string key) =>
        Data.TryGetProperty(key, out JsonElement value) ? value.GetBoolean() : null;

    /// <summary>
    /// The account of the path, which the caller has a part in. Another one is "Not found": whether the vendor says so
    /// or "Forbidden" is unpublished, and this gives nothing away.
    /// </summary>
    public Account Account()
    {
        string segment = PathValues["account_id"];
        const string AdobePrefix = "adobe:";
        Account? account = segment.StartsWith(AdobePrefix, StringComparison.Ordinal)
            ? World.Accounts.Find(candidate => candidate.AdobeId == segment[AdobePrefix.Length..])
            : World.Accounts.Find(
                candidate => string.Equals(candidate.Id, segment, StringComparison.OrdinalIgnoreCase));
        return account is not null && RoleIn(account) is not null ? account : throw Refusal.NotFound();
    }

    /// <summary>The account of the path, which the caller may manage: an owner or an admin.</summary>
    public Account ManagedAccount()
    {
        Account account = Account();
        RequireManager(account);
        return account;
    }

    /// <summary>Throws unless the caller is an owner or admin of an account.</summary>
    public void RequireManager(Account account)
    {
        if (RoleIn(account)?.Role is not ("owner" or "admin"))
        {
            throw Refusal.Forbidden();
        }
    }

    /// <summary>The part that the person of the path has in the account.</summary>
    public Membership Member(Account account) =>
        account.PeopleById.GetValueOrDefault(PathValues["user_id"]) ?? throw Refusal.NotFound();

    /// <summary>The group of the path.</summary>
    public Group Group(Account account) =>
        account.Groups.GetValueOrDefault(PathValues["group_id"]) ?? throw Refusal.NotFound();

    /// <summary>The workspace of the path, if the caller reaches it.</summary>
    public Workspace Workspace(Account account) =>
        account.Workspaces.TryGetValue(PathValues["workspace_id"], out Workspace? workspace)
            && Access.RoleIn(account, workspace, Caller.Id!) is not null
            ? workspace
            : throw Refusal.NotFound();

    /// <summary>The project of the path, if the caller reaches it.</summary>
    public Project Project(Account account) =>
        account.Projects.TryGetValue(PathValues["project_id"], out Project? project)
            && Access.RoleOn(account, project, Caller.Id!) is not null
            ? project
            : throw Refusal.NotFound();

    /// <summary>
    /// Writes into the audit log of an account what the caller does. What the vendor calls the thing that a grant is
    /// about isn't published: here it is the place.
    /// </summary>
    public void Tell(
        Account account,
        string type,
        string resourceType,
        string resourceId,
        Workspace? workspace = null,
        Project? project = null) => account.AuditEvents.Add(new AuditEvent
        {
            Ordinal = World.NextOrdinal(),
            Type = type,
            ResourceType = resourceType,
            ResourceId = resourceId,
            WorkspaceId = (workspace ?? project?.Workspace)?.Id,
            ProjectId = project?.Id,
            UserId = Caller.Id,
            IpAddress = "192.0.2.1",
            At = Now,
        });

    /// <summary>
    /// A new workspace. Who makes it gets no role in it, and reaches it as owner or admin of the account.
    /// </summary>
    public Workspace NewWorkspace(Account account, string name)
    {
        Workspace workspace = new()
        {
            Ordinal = World.NextOrdinal(),
            Id = Guid.NewGuid().ToString(),
            Name = name,
            Creator = Caller,
            CreatedAt = Now,
            UpdatedAt = Now,
        };
        account.Workspaces.Add(workspace.Id, workspace);
        return workspace;
    }

    /// <summary>A new project, whose owner is who makes it.</summary>
    public Project NewProject(Account account, Workspace workspace, string name, bool restricted)
    {
        Project project = new()
        {
            Ordinal = World.NextOrdinal(),
            Id = Guid.NewGuid().ToString(),
            Name = name,
            Workspace = workspace,
            Restricted = restricted,
            Active = true,
            Owner = Caller,
            RootFolderId = Guid.NewGuid().ToString(),
            CreatedAt = Now,
            UpdatedAt = Now,
        };
        account.Projects.Add(project.Id, project);
        return project;
    }

    /// <summary>The caller's part in an account, or null.</summary>
    public Membership? RoleIn(Account account) => account.PeopleById.GetValueOrDefault(Caller.Id!);
}
