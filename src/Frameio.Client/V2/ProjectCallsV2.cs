using System.Runtime.CompilerServices;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Projects;
using Frameio.Client.Workspaces;

namespace Frameio.Client.V2;

/// <summary>Projects on V2.</summary>
internal sealed class ProjectCallsV2(LegacyContext context)
    : ProjectCalls(new CollaboratorCalls(context), ProjectCallsV4.GroupsOf(new MissingContext(context)))
{
    private static readonly Operation _list =
        new(HttpMethod.Get, "/v2/teams/{team_id}/projects", 200) { NotFound = FrameioErrorKind.WorkspaceNotFound };
    private static readonly Operation _listShared =
        new(HttpMethod.Get, "/v2/projects/shared", 200) { NotFound = FrameioErrorKind.AccountNotFound };

    public override async IAsyncEnumerable<FrameioProject> ListAsync(
        string accountId, FrameioWorkspace team, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Call call =
            context.Call(_list, team.Id).WithQuery(new Dictionary<string, string> { ["filter[archived]"] = "all" });
        await foreach (
            LegacyProject project in context.ListAsync(call, LegacyJson.Default.ListLegacyProject, cancellationToken))
        {
            yield return project.ToProject(team.Name);
        }
    }

    public override async IAsyncEnumerable<FrameioProject> ListAllAsync(
        string accountId,
        IReadOnlyCollection<FrameioWorkspace> teams,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (FrameioWorkspace team in teams)
        {
            await foreach (FrameioProject project in ListAsync(accountId, team, cancellationToken))
            {
                if (seen.Add(project.Id))
                {
                    yield return project;
                }
            }
        }

        // Whether archived=true means the archived ones too or only those is not published, so both lists are read.
        ILookup<string, string> names = WorkspaceNames(teams);
        foreach (string archived in new[] { "false", "true" })
        {
            Call call = context.Call(_listShared).WithQuery(
                new Dictionary<string, string> { ["filter[account_id]"] = accountId, ["filter[archived]"] = archived });
            await foreach (LegacyProject project in context.ListAsync(
                call, LegacyJson.Default.ListLegacyProject, cancellationToken))
            {
                if (seen.Add(project.Id ?? string.Empty))
                {
                    yield return project.ToProject(names[project.TeamId ?? string.Empty].FirstOrDefault());
                }
            }
        }
    }
}
