using System.Collections;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>Completes groups.</summary>
public sealed class GroupCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(FrameioSession session, IDictionary bound) =>
        NamedChoices.Of(
            Within(session.Directory.BrowseGroupsAsync(session.Client)),
            group => (
                group.Id,
                group.Name,
                null,
                $"Group '{group.Name}', {Count.Of(group.MemberCount, "member")}, {Origin(group.Source)}{group.Id}"));

    // Somebody who puts people into groups had better see which ones come from elsewhere.
    private static string? Origin(string? source) => source is "frame" or null ? null : $"from {source}, ";
}
