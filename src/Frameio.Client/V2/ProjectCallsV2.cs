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

    public override IAsyncEnumerable<FrameioProject> ListAsync(
        string accountId, FrameioWorkspace team, CancellationToken cancellationToken = default) =>
        Read(
            context.Call(_list, team.Id).WithQuery(new Dictionary<string, string> { ["filter[archived]"] = "all" }),
            _ => team.Name,
            cancellationToken);

    public override IAsyncEnumerable<FrameioProject> ListAllAsync(
        string accountId,
        IReadOnlyCollection<FrameioWorkspace> teams,
        CancellationToken cancellationToken = default)
    {
        // Whether archived=true means the archived ones too or only those is not published, so both lists are read.
        ILookup<string, string> names = WorkspaceNames(teams);
        string[] archived = ["false", "true"];
        return OnceEachAsync(
            teams.Select(team => ListAsync(accountId, team, cancellationToken)).Concat(archived.Select(
                value => Read(
                    context.Call(_listShared).WithQuery(new Dictionary<string, string>
                    {
                        ["filter[account_id]"] = accountId,
                        ["filter[archived]"] = value,
                    }),
                    id => names[id].FirstOrDefault(),
                    cancellationToken))),
            cancellationToken);
    }

    private IAsyncEnumerable<FrameioProject> Read(
        Call call, Func<string, string?> teamName, CancellationToken cancellationToken) =>
        context.ListAsync(
            call, LegacyJson.Default.LegacyProject, project => project.ToProject(teamName), cancellationToken);
}
