using System.Management.Automation;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Workspaces;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets the members of workspaces, each with the path by which they have their role.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioWorkspaceMember")]
[Alias("Get-FrameioTeamMember")]
[OutputType(typeof(FrameioWorkspaceMember))]
public sealed class GetFrameioWorkspaceMemberCommand : SessionCmdlet
{
    private ListedPeople? _people;
    private RoleFilter? _roles;

    /// <summary>Workspaces by id, name or wildcard pattern, or piped. All workspaces by default.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("WorkspaceId", "WorkspaceName", "Team", "TeamId", "TeamName", "Identity", "Name", "Id")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(WorkspaceCompleter))]
    [Names("all workspaces")]
    public WorkspaceIdentity[]? Workspace { get; set; }

    /// <summary>Only people with these roles in the workspace; wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(WorkspaceRoleFilterCompleter))]
    [Names("all roles")]
    public string[]? Role { get; set; }

    private protected override void Begin()
    {
        base.Begin();
        _people = new ListedPeople(Client, Directory, WarnSoon);
        _roles = new RoleFilter(Role, Client.Workspaces.People.Roles);
    }

    private protected override void Process() => ForEachPlace(
        Workspace,
        age => Await(stop => Directory.ListWorkspacesAsync(Client, age, stop)),
        "workspace",
        Columns.Workspace,
        text => Await(stop => Directory.FindWorkspaceAsync(Client, text, LookupAge, stop).AsTask()),
        workspace => WriteEach(
            StreamWhole(stop => _people!.InAsync(workspace, _roles!.Has, stop))));
}
