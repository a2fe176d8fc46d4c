using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Tests.Bulk.Journal;

/// <summary>Short words for what a run notes.</summary>
internal static class JournalNotes
{
    /// <summary>Leaves a journal as a run does that is killed right before its end.</summary>
    public static void BreakOff(string path)
    {
        string[] lines = File.ReadAllLines(path);
        Assert.StartsWith("{\"finished_at\":", lines[^1], StringComparison.Ordinal);
        File.WriteAllLines(path, lines[..^1]);
    }

    /// <summary>A change of a group's members.</summary>
    public static Change Change(
        string group, string person, string? role = null, AccessChange direction = AccessChange.Grant) =>
        new(
            new InputRow { Kind = new(PlaceKind.Group), Direction = direction, Role = role },
            new Place(new FrameioGroup { Id = group }),
            new Subject(SubjectKind.Person, person, string.Empty),
            role);

    /// <summary>Notes that a change is at its end.</summary>
    public static void Append(
        this RunJournal journal, string group, string person, AccessStatus status, string? role = null) =>
        journal.Note(Change(group, person, role).As(status));

    /// <summary>Notes that a change failed.</summary>
    public static void Fail(this RunJournal journal, string group, string person, FrameioErrorKind kind) =>
        journal.Note(Change(group, person).Failed(new FrameioException(kind, "It failed.")));

    /// <summary>What is confirmed of a change; null where nothing is.</summary>
    public static AccessStatus? Find(this RunJournal journal, string group, string person, string? role = null) =>
        journal.Find(Change(group, person, role)).Confirmed;
}
