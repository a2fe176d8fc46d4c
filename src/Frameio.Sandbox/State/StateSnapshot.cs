namespace Frameio.Sandbox.State;

/// <summary>A copy of the service's state. It holds no token and no secret.</summary>
/// <param name="Accounts">The accounts.</param>
/// <param name="Mails">The mails sent, in order.</param>
public sealed record StateSnapshot(IReadOnlyList<AccountSnapshot> Accounts, IReadOnlyList<Mail> Mails)
{
    /// <summary>The organisations at Adobe.</summary>
    public IReadOnlyList<OrganizationSnapshot> Organizations { get; init; } = [];

    /// <summary>The group of that id or name, over all accounts.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public GroupSnapshot Group(string idOrName) =>
        Accounts.SelectMany(account => account.Groups).Single(group => group.Id == idOrName || group.Name == idOrName);

    /// <summary>The workspace (V2: team) of that id or name, over all accounts.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public WorkspaceSnapshot Workspace(string idOrName) =>
        Accounts.SelectMany(account => account.Workspaces).Single(
            workspace => workspace.Id == idOrName || workspace.Name == idOrName);

    /// <summary>The project of that id or name, over all accounts.</summary>
    /// <exception cref="InvalidOperationException">There is none, or more than one.</exception>
    public ProjectSnapshot Project(string idOrName) => Accounts.SelectMany(account => account.Workspaces)
        .SelectMany(workspace => workspace.Projects).Single(
            project => project.Id == idOrName || project.Name == idOrName);

    internal static StateSnapshot Of(World world) =>
        new([.. world.Accounts.Select(AccountSnapshot.Of)], [.. world.Mails])
        {
            Organizations = [.. world.Organizations.Select(OrganizationSnapshot.Of)],
        };
}

/// <summary>A copy of an account.</summary>
/// <param name="Id">The id, a UUID.</param>
/// <param name="DisplayName">The name.</param>
/// <param name="AdobeId">The organisation's id at Adobe, or null.</param>
/// <param name="Users">The people, in the order they came.</param>
/// <param name="Groups">The groups, in the order they were made.</param>
/// <param name="Workspaces">The workspaces, in the order they were made.</param>
public sealed record AccountSnapshot(
    string Id,
    string DisplayName,
    string? AdobeId,
    IReadOnlyList<UserSnapshot> Users,
    IReadOnlyList<GroupSnapshot> Groups,
    IReadOnlyList<WorkspaceSnapshot> Workspaces)
{
    /// <summary>The webhooks, in the order they were made.</summary>
    public IReadOnlyList<LeftoverSnapshot> Webhooks { get; init; } = [];

    /// <summary>The custom actions, in the order they were made.</summary>
    public IReadOnlyList<LeftoverSnapshot> Actions { get; init; } = [];

    /// <summary>The shares, in the order they were made.</summary>
    public IReadOnlyList<LeftoverSnapshot> Shares { get; init; } = [];

    internal static AccountSnapshot Of(Account account) => new(
        account.Id,
        account.DisplayName,
        account.AdobeId,
        [.. account.People.Select(UserSnapshot.Of)],
        [.. account.Groups.Values.OrderBy(group => group.Ordinal).Select(GroupSnapshot.Of)],
        [.. account.Workspaces.Values.OrderBy(workspace => workspace.Ordinal).Select(
            workspace => WorkspaceSnapshot.Of(account, workspace))])
    {
        Webhooks =
        [
            .. account.Webhooks.Values.OrderBy(hook => hook.Ordinal)
                .Select(hook => new LeftoverSnapshot(hook.Id, hook.Name, hook.Active)),
        ],
        Actions =
        [
            .. account.Actions.Values.OrderBy(action => action.Ordinal)
                .Select(action => new LeftoverSnapshot(action.Id, action.Name, action.Active)),
        ],
        Shares =
        [
            .. account.Shares.Values.OrderBy(share => share.Ordinal)
                .Select(share => new LeftoverSnapshot(share.Id, share.Name, share.Enabled)),
        ],
    };
}

/// <summary>A copy of a person's part in an account.</summary>
/// <param name="Id">The id, or null for somebody only invited.</param>
/// <param name="Name">The name, or null.</param>
/// <param name="Email">The address.</param>
/// <param name="Role">The account role, or null.</param>
/// <param name="Active">False once deactivated.</param>
public sealed record UserSnapshot(string? Id, string? Name, string Email, string? Role, bool? Active)
{
    internal static UserSnapshot Of(Membership member) =>
        new(member.Person.Id, member.Person.Name, member.Person.Email, member.Role, member.Person.Active);
}

/// <summary>A copy of a group.</summary>
/// <param name="Id">The id, a UUID.</param>
/// <param name="Name">The name.</param>
/// <param name="Emoji">The emoji's short name.</param>
/// <param name="Source">Who manages the members.</param>
/// <param name="SyncStatus">How far the synchronisation is, or null.</param>
/// <param name="MemberIds">The members' ids, in the order they joined.</param>
public sealed record GroupSnapshot(
    string Id, string Name, string Emoji, string Source, string? SyncStatus, IReadOnlyList<string> MemberIds)
{
    internal static GroupSnapshot Of(Group group) => new(
        group.Id,
        group.Name,
        group.Emoji,
        group.Source,
        group.SyncStatus,
        [.. group.Members.Values.OrderBy(member => member.Ordinal).Select(member => member.Person.Id!)]);
}
