using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// What those who were taken out of a workspace still have on its projects: a role there is separate from the one in
/// the workspace, and stays when that is taken away.
/// </summary>
internal sealed class ProjectRolesLeft(IFrameioCalls calls, string accountId, Place workspace)
{
    /// <summary>Projects that are looked at, a call or more each, for what is no more than a warning.</summary>
    private const int MostProjects = 20;

    /// <summary>What is left, in words, for each of them who has something.</summary>
    public async Task<IReadOnlyList<string>> TellAsync(
        IReadOnlyList<Subject> removed, CancellationToken cancellationToken)
    {
        if (removed.Count == 0)
        {
            return [];
        }

        try
        {
            List<FrameioProject> projects = await ListAsync(cancellationToken);
            if (projects.Count > MostProjects)
            {
                return
                [
                    $"Whether those removed from the workspace '{workspace}' still have roles on its {projects.Count} "
                        + "projects was not looked up, since that takes a call or more for each of them.",
                ];
            }

            ILookup<string, string> left = await ReadAsync(projects, cancellationToken);
            return removed
                .Where(person => left.Contains(person.Id!))
                .Select(person => $"'{person}' is no longer in the workspace '{workspace.Name}', but still has "
                    + $"{string.Join(", ", left[person.Id!])}.")
                .ToList();
        }
        catch (FrameioException failure)
        {
            return
            [
                $"Whether those removed from the workspace '{workspace.Name}' still have roles on its projects "
                    + $"couldn't be found out: {failure.Message}",
            ];
        }
    }

    private async Task<List<FrameioProject>> ListAsync(CancellationToken cancellationToken)
    {
        List<FrameioProject> projects = [];
        await foreach (FrameioProject project in
            calls.Projects.ListAsync(accountId, (FrameioWorkspace)workspace.Model, cancellationToken))
        {
            projects.Add(project);
        }

        return projects;
    }

    private async Task<ILookup<string, string>> ReadAsync(
        IEnumerable<FrameioProject> projects, CancellationToken cancellationToken)
    {
        List<(string UserId, string Role)> roles = [];
        foreach (FrameioProject project in projects)
        {
            await foreach (Grant grant in calls.Projects.People.ListAsync(accountId, project.Id, cancellationToken))
            {
                // Owners and admins of the account are listed everywhere, by a role that nobody gave them here.
                if (grant.SubjectId is { } id
                    && !calls.Projects.People.Roles.ReadOnly.Contains(grant.Role, StringComparer.OrdinalIgnoreCase))
                {
                    roles.Add((id, $"the role '{grant.Role}' on the project '{project.Name}'"));
                }
            }
        }

        return roles.ToLookup(role => role.UserId, role => role.Role, StringComparer.OrdinalIgnoreCase);
    }
}
