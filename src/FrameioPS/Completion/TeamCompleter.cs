using System.Collections;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>Completes teams, which V4 calls workspaces.</summary>
public sealed class TeamCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(FrameioSession session, IDictionary bound) => NamedChoices.Of(
        Within(session.Directory.BrowseTeamsAsync(session.Client)),
        team => (team.Id, team.Name, null, $"Team '{team.Name}', {(team.MemberCount is { } members ? $"{Count.Of(members, "member")}, " : null)}{team.Id}"));
}
