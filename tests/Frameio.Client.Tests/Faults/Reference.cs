using System.Collections.Concurrent;
using Frameio.Client.Access;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Faults;

/// <summary>The undisturbed run that others are held against, once for each scenario.</summary>
internal static class Reference
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<RunRecord>>> _runs = new();

    // What a row may fail with when its calls were disturbed once, and what a heap of faults adds to that.
    private static readonly string[] _disturbed = ["OutcomeUnknown", "UnexpectedAnswer", "ServerFault"];
    private static readonly string[] _exhausted = ["TokenRejected", "RateLimited", "EndpointUnavailable", "Stopped"];

    public static Task<RunRecord> OfAsync(string scenario) =>
        _runs.GetOrAdd(scenario, _ => new(() => RunAsync(Scenario.Of(scenario)))).Value;

    /// <summary>Rows and places that don't end as undisturbed and may not differ.</summary>
    /// <param name="reference">The undisturbed run.</param>
    /// <param name="run">The disturbed one.</param>
    /// <param name="isSurvived">Whether it has to end as if nothing had happened; else rows may fail by it.</param>
    /// <param name="faults">The faults it met.</param>
    public static IEnumerable<string> Differences(
        RunRecord reference, RunRecord run, bool isSurvived, params FaultKind[] faults)
    {
        Pair[] different =
        [
            .. run.Fates.Select(fate => new Pair(reference.Fate(fate.Row)!, fate))
                .Where(pair => !run.Scenario.AreSame(pair.Expected, pair.Actual)),
        ];
        return
        [
            .. different.Where(pair => !IsExcused(pair)).Select(pair => $"{pair.Actual}, undisturbed {pair.Expected}"),
            .. isSurvived && different.Length > faults.Length ? InDoubt() : [],
            .. isSurvived && different.Length == 0 ? DifferencesOfPlaces(reference, run) : [],
        ];

        bool IsExcused(Pair pair) =>
            isSurvived
                ? IsBeyondLookup(run, pair) || IsLeftOpen(run, pair, faults) || IsForgotten(pair, faults)
                : IsDisturbed(pair.Actual, faults) || IsUnseen(run, pair, faults) || IsForgotten(pair, faults);

        IEnumerable<string> InDoubt() => [$"{faults.Length} faults, and {different.Length} rows are in doubt"];
    }

    /// <summary>Places that other people are in than after an undisturbed run.</summary>
    public static IEnumerable<string> DifferencesOfPlaces(RunRecord reference, RunRecord run) =>
        from after in run.After.Places.Values
        from email in after.MovedSince(reference.After.At(after.Id)!)
        where !run.Scenario.InvitesUnseen || !run.Fates.Any(fate => IsInDoubt(fate, after, email))
        select $"{email} doesn't stand in {after.Name} as undisturbed";

    /// <summary>Rows that are an error when a run goes on with its journal, and weren't undisturbed.</summary>
    public static IEnumerable<string> NewErrors(RunRecord reference, RunRecord again) =>
        from fate in again.Fates
        where fate.Error is not null && reference.Fate(fate.Row)!.Error is null
        where !(again.Scenario.InvitesUnseen && fate.Error == "OutcomeUnknown")
        select $"{fate} when the run went on, undisturbed {reference.Fate(fate.Row)}";

    // Whether a run that broke off has invited somebody to a team, nobody can find out, and nobody is asked twice.
    private static bool IsInDoubt(Fate fate, PlaceStanding place, string email) =>
        fate.Error == "OutcomeUnknown" && fate.PlaceId == place.Id
        && string.Equals(fate.Email, email, StringComparison.OrdinalIgnoreCase);

    private static bool IsDisturbed(Fate fate, params FaultKind[] faults) => fate.IsFailed
        && (_disturbed.Contains(fate.Error)
            || (faults.Length > 1 && _exhausted.Contains(fate.Error))
            || faults.Any(kind => kind.Errors.Contains(fate.Error)));

    private static bool IsBeyondLookup(RunRecord run, Pair pair) =>
        run.Scenario.InvitesUnseen
        && pair.Expected.Status is "Invited" or "Added" or "Changed" or "Failed"
        && IsDisturbed(pair.Actual);

    // An answer that is none leaves open what became of a removal on V2, which isn't sent again where the person is
    // still there, and why nothing was to be changed.
    private static bool IsLeftOpen(RunRecord run, Pair pair, FaultKind[] faults) =>
        faults.Any(kind => kind.IsSurvivedByChanges)
        && (run.Scenario is { Generation: ApiGeneration.V2, Adds: false }
            || pair.Expected.Status is "Failed" or "NotFound" or "AlreadyRemoved")
        && IsDisturbed(pair.Actual, faults);

    // V2 remembers whom it took out; a 404 in its place says only that nobody is there, which holds.
    private static bool IsForgotten(Pair pair, FaultKind[] faults) =>
        (pair.Actual.Status, pair.Expected.Status) == ("NotFound", "AlreadyRemoved")
        && faults.Any(kind => kind.Errors.Contains("WorkspaceNotFound"));

    // Where the members of a group couldn't be read, nobody knows who of those who are there now was before; and
    // somebody absent counts as removed when the first answer was lost and the repeat finds nobody, since a removal
    // that was sent again and gets a 404 has done what it should.
    private static bool IsUnseen(RunRecord run, Pair pair, FaultKind[] faults) =>
        (pair.Actual.Status, pair.Expected.Status) switch
        {
            ("Present", "Added" or "AlreadyMember") => true,
            ("Removed", "NotMember") => run.Scenario.Place == PlaceKind.Group && Removals(run, pair.Actual) > 0,

            // A workspace that isn't found can't be seen by everybody on its projects, and what comes from it is taken
            // for a role of their own.
            ("Removed" or "AlreadyMember", "Inherited") or ("Changed", "Added") =>
                run.Scenario.Place == PlaceKind.Project
                && faults.Any(kind => kind.Errors.Contains("WorkspaceNotFound")),

            // Of two that share a name one can't be used.
            (_, "Failed") => pair.Expected.Error == "ProjectAmbiguous"
                && faults.Any(kind => kind.Action is EditRecordsFault),
            _ => false,
        };

    private static int Removals(RunRecord run, Fate fate) => run.Exchanges.Count(exchange =>
        exchange.Method == "DELETE"
        && exchange.Path.EndsWith($"{fate.PlaceId}/users/{fate.UserId}", StringComparison.Ordinal));

    private static async Task<RunRecord> RunAsync(Scenario scenario)
    {
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(scenario, CancellationToken.None);
        return await rehearsal.RunAsync(CancellationToken.None);
    }

    private readonly record struct Pair(Fate Expected, Fate Actual);
}
