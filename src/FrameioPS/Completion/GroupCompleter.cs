namespace FrameioPS.Completion;

/// <summary>Completes groups.</summary>
public sealed class GroupCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(TypedCommand command) =>
        NamedChoices.Of(
            Within(command.Session.Directory.BrowseGroupsAsync(command.Session.Client)),
            group => (
                group.Id,
                group.Name,
                null,
                null,
                $"Group '{group.Name}', {Count.Of(group.MemberCount)}{Origin(group.Source)}{group.Id}"));

    // Somebody who puts people into groups had better see which ones come from elsewhere.
    private static string? Origin(string? source) => source is "frame" or null ? null : $"from {source}, ";
}
