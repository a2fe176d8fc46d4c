using Frameio.Client.AuditLog;

namespace FrameioPS.Completion;

/// <summary>Completes the types of events that the vendor has published.</summary>
public sealed class AuditTypeCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(TypedCommand command) =>
        AuditWords.EventTypes.Select(type => AuditWordChoice.Of(type, "event"));
}

/// <summary>Completes the kinds of things that events are about.</summary>
public sealed class AuditResourceCompleter : FrameioCompleter
{
    private protected override IEnumerable<Choice> ChoicesOf(TypedCommand command) =>
        AuditWords.ResourceTypes.Select(type => AuditWordChoice.Of(type, "what events are about"));
}

/// <summary>A word of the audit log to choose from, by its words too.</summary>
internal static class AuditWordChoice
{
    public static Choice Of(string word, string what) =>
        new(word, word, $"{word.Replace('_', ' ')}, {what}", id: null, word, word.Replace('_', ' '));
}
