using System.Collections.Concurrent;

namespace FrameioPS.Tests.Faults;

/// <summary>The undisturbed run that others are held against, once for each command.</summary>
internal static class Reference
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<RunRecord>>> _runs = new();

    // What a row may fail with when its calls were disturbed.
    private static readonly string[] _disturbed = ["OutcomeUnknown", "UnexpectedAnswer", "ServerFault", "TokenRejected", "RateLimited", "EndpointUnavailable"];

    public static Task<RunRecord> OfAsync(string command) =>
        _runs.GetOrAdd(command, _ => new Lazy<Task<RunRecord>>(() => RunAsync(command))).Value;

    /// <summary>Rows that don't end as they do undisturbed.</summary>
    public static IEnumerable<string> Differences(RunRecord reference, RunRecord run) =>
    [
        .. run.Fates.Where(fate => !IsSame(reference, fate)).Select(fate => $"{fate}, undisturbed {reference.Fate(fate.Row)}"),
        .. DifferencesOfMembers(reference, run),
    ];

    /// <summary>Groups that don't have the members that they have after an undisturbed run.</summary>
    public static IEnumerable<string> DifferencesOfMembers(RunRecord reference, RunRecord run) =>
        run.After.Where(group => !group.Value.SetEquals(reference.After[group.Key])).Select(group => $"other members of {Studio.NameOf(group.Key)} than undisturbed");

    /// <summary>Rows that neither end as they do undisturbed nor fail because of the disturbance.</summary>
    public static IEnumerable<string> Inventions(RunRecord reference, RunRecord run) =>
        run.Fates.Where(fate => !IsSame(reference, fate) && !IsDisturbed(fate) && !IsUnseen(reference, run, fate))
            .Select(fate => $"{fate}, undisturbed {reference.Fate(fate.Row)}");

    private static bool IsSame(RunRecord reference, RowFate fate)
    {
        RowFate expected = reference.Fate(fate.Row);
        return reference.Scenario.AreSame(fate.Row, expected.Status, fate.Status) && expected.ErrorId == fate.ErrorId;
    }

    private static bool IsDisturbed(RowFate fate) => fate.IsFailed && _disturbed.Contains(fate.ErrorId);

    // Where the members couldn't be read, a member is added once more; and somebody absent counts as removed when the first answer was lost and the repeat finds
    // nobody, since a removal that was sent again and gets a 404 has done what it should.
    private static bool IsUnseen(RunRecord reference, RunRecord run, RowFate fate) => (fate.Status, reference.Fate(fate.Row).Status) switch
    {
        ("Added", "AlreadyMember") => true,
        ("Removed", "NotMember") => run.Log.Count(entry => entry.Method == "DELETE" && entry.Path.EndsWith($"{fate.GroupId}/users/{fate.UserId}", StringComparison.Ordinal)) > 1,
        _ => false,
    };

    private static async Task<RunRecord> RunAsync(string command)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(Scenario.Of(command), CancellationToken.None);
        return await rehearsal.RunAsync(CancellationToken.None);
    }
}
