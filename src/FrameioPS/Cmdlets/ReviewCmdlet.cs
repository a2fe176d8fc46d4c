using System.Management.Automation;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>A cmdlet that reviews who reaches what.</summary>
public abstract class ReviewCmdlet : LookupCmdlet
{
    private AccessReview? _review;
    private int _warned;

    /// <summary>What was told beside the rows.</summary>
    private protected IReadOnlyList<string> Warnings => _review?.Warnings ?? [];

    /// <summary>The workspaces and projects that were looked at.</summary>
    private protected IReadOnlyList<IPlace> Places => _review?.Places ?? [];

    /// <summary>
    /// Reviews, and does something with each row as it comes. A list that can't be read ends the command: what was told
    /// until then must not be taken for all there is.
    /// </summary>
    private protected void Review(IReadOnlyList<ReviewQuery> queries, bool assignedOnly, Action<FrameioAccess> process)
    {
        _review = new AccessReview(
            Client,
            Directory,
            new ReviewOptions
            {
                Queries = queries,
                AssignedOnly = assignedOnly,
                CallerId = UserId,
                CallerIsAdmin = IsAdmin,
            });
        try
        {
            foreach (FrameioAccess row in Stream(_review.ReadAsync))
            {
                Warn();
                process(row);
            }
        }
        catch (FrameioException failure)
        {
            Warn();
            ThrowTerminatingError(failure.ToRecord(null));
        }

        Warn();
        EndProgress();
    }

    private protected override void Tick()
    {
        if (_review is not null)
        {
            WriteProgress(WorkProgress.Of("Reviewing access", _review.Progress));
        }
    }

    /// <summary>
    /// A query that is restricted to what is named too. What names something that isn't there is an error of its own.
    /// </summary>
    private protected ReviewQuery Narrow(
        ReviewQuery query,
        UserIdentity[]? users,
        GroupIdentity[]? groups,
        WorkspaceIdentity[]? workspaces,
        ProjectIdentity[]? projects)
    {
        ReviewQuery narrowed = query with
        {
            Users = FindUsers(users) ?? query.Users,
            Groups = Find(groups, ListGroups, "group", Columns.Group, FrameioErrorKind.GroupNotFound) ?? query.Groups,
            Workspaces = Find(
                workspaces, ListWorkspaces, "workspace", Columns.Workspace, FrameioErrorKind.WorkspaceNotFound)
                ?? query.Workspaces,
        };
        FrameioList<FrameioProject> ListInside(ListAge age) => narrowed.Workspaces is { } workspaces
            ? WorkspaceOfProject.Inside(workspaces, ListProjects(age))
            : ListProjects(age);
        return narrowed with
        {
            Projects = Find(projects, ListInside, "project", Columns.Project, FrameioErrorKind.ProjectNotFound)
                ?? query.Projects,
        };
    }

    private void Warn()
    {
        IReadOnlyList<string> warnings = Warnings;
        for (; _warned < warnings.Count; _warned++)
        {
            WriteWarning(warnings[_warned]);
        }
    }
}
