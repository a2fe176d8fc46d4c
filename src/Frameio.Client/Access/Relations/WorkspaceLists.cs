using System.Collections.Concurrent;
using Frameio.Client.Directory;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Who has which role in workspaces, read once for the workspace itself and for all its projects. Safe from several
/// threads.
/// </summary>
internal sealed class WorkspaceLists(IFrameioCalls calls, AccountDirectory directory)
{
    private readonly ConcurrentDictionary<(SubjectKind Subject, string Id), ListedRoles> _lists = new();

    /// <summary>The roles of people, or of groups, in a workspace.</summary>
    public ListedRoles Of(SubjectKind subject, Place workspace) => _lists.GetOrAdd(
        (subject, workspace.Id.ToLowerInvariant()),
        _ => new ListedRoles(
            directory,
            subject == SubjectKind.Person ? calls.Workspaces.People : calls.Workspaces.Groups,
            workspace,
            workspace: null));
}
