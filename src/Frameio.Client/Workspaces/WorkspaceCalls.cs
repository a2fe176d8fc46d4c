using System.Runtime.CompilerServices;
using Frameio.Client.Users;

namespace Frameio.Client.Workspaces;

/// <summary>The workspaces of an account and who is in them, with one meaning on both generations.</summary>
public abstract class WorkspaceCalls
{
    private protected WorkspaceCalls(RoleCalls people, RoleCalls groups) => (People, Groups) = (people, groups);

    /// <summary>The roles of people in workspaces.</summary>
    public RoleCalls People { get; }

    /// <summary>The roles of groups in workspaces. V2 has no such calls.</summary>
    public RoleCalls Groups { get; }

    /// <summary>Whether somebody who is taken out keeps the roles that they have on the projects.</summary>
    internal abstract bool LeavesProjectRoles { get; }

    /// <summary>The workspaces of an account, page by page.</summary>
    public abstract IAsyncEnumerable<FrameioWorkspace> ListAsync(
        string accountId, CancellationToken cancellationToken = default);

    /// <summary>
    /// The members of a workspace, page by page. On V4 owners and admins of the account may be among them.
    /// </summary>
    public async IAsyncEnumerable<FrameioWorkspaceMember> ListMembersAsync(
        string accountId,
        FrameioWorkspace workspace,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (Grant grant in People.ListAsync(accountId, workspace.Id, cancellationToken))
        {
            yield return FrameioWorkspaceMember.Of(workspace, grant);
        }
    }
}
