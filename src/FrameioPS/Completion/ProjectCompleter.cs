using System.Collections;
using FrameioPS.Identities;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>Completes projects: those of the teams that <c>-Team</c> names, where it names any.</summary>
public sealed class ProjectCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(FrameioSession session, IDictionary bound)
    {
        string[] teams = [.. TeamsOf(bound["Team"])];
        return NamedChoices.Of(
            Within(session.Directory.BrowseProjectsAsync(session.Client))
                .Where(project => teams.Length == 0 || teams.Any(team => Same(team, project.TeamId) || Same(team, project.TeamName))),
            project => (
                project.Id,
                project.Name,
                project.TeamName ?? project.TeamId,
                $"Project '{project.Name}' in team '{project.TeamName ?? project.TeamId}', {project.Id}"));
    }

    private static IEnumerable<string> TeamsOf(object? bound) => (Columns.Unwrap(bound) switch
    {
        null => [],
        object[] several => several,
        var one => [one],
    }).Select(team => new TeamIdentity(team).ToString()).Where(team => team.Length > 0);

    private static bool Same(string left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
