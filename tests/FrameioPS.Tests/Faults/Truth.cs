using System.Globalization;

namespace FrameioPS.Tests.Faults;

/// <summary>Whether a run told the truth, whatever happened to it.</summary>
internal static class Truth
{
    // What says that nobody knows, or what may follow on a change that was applied all the same.
    private static readonly string[] _uncertain = ["OutcomeUnknown", "UnexpectedAnswer", "ServerFault", "Stopped"];

    /// <summary>What a run that came to its end has to keep to.</summary>
    public static IEnumerable<string> Violations(RunRecord run) =>
        [.. OneResultEach(run), .. Totals(run), .. ViolationsOfStopped(run)];

    /// <summary>What also a run that was stopped has to keep to.</summary>
    public static IEnumerable<string> ViolationsOfStopped(RunRecord run) =>
        [.. NoRowTwice(run), .. run.Fates.SelectMany(fate => AgainstState(run, fate)), .. Changes(run), .. Secrecy.Violations(run.Said)];

    private static IEnumerable<string> OneResultEach(RunRecord run)
    {
        if (run.Said.Stopped || run.Said.TerminatingException is not null)
        {
            yield return $"the run ended with {run.Said.TerminatingException?.ToString() ?? "a stop"}";
        }

        if (run.Fates.Count != run.Scenario.Rows.Count)
        {
            yield return $"{run.Fates.Count} results of {run.Scenario.Rows.Count} rows";
        }
    }

    private static IEnumerable<string> NoRowTwice(RunRecord run) =>
        run.Fates.GroupBy(fate => fate.Row).Where(fates => fates.Count() > 1).Select(fates => $"row {fates.Key} has {fates.Count()} results");

    private static IEnumerable<string> Totals(RunRecord run)
    {
        int failed = run.Fates.Count(fate => fate.IsFailed);
        if (run.Said.Errors.Count != failed)
        {
            yield return $"{run.Said.Errors.Count} errors of {failed} failed rows";
        }

        if (!run.Said.Warnings.Contains(string.Create(CultureInfo.InvariantCulture, $"{failed} of {run.Fates.Count} rows failed.")))
        {
            yield return $"the warnings don't tell of {failed} failed rows: {string.Join(" | ", run.Said.Warnings)}";
        }
    }

    private static IEnumerable<string> AgainstState(RunRecord run, RowFate fate)
    {
        bool isMember = run.After.TryGetValue(fate.GroupId, out HashSet<string>? members) && members.Contains(fate.UserId);
        bool wasMember = run.Before.TryGetValue(fate.GroupId, out members) && members.Contains(fate.UserId);
        bool isTrue = fate.Status switch
        {
            "Added" or "AlreadyMember" => isMember,
            "Removed" or "NotMember" => !isMember,
            "Failed" => isMember == wasMember || _uncertain.Contains(fate.ErrorId) || run.Scenario.IsMovedByOthers(fate.UserId),
            _ => true,
        };
        if (!isTrue)
        {
            yield return $"{fate}, and the person is {(isMember ? "a" : "no")} member";
        }
    }

    // Nobody is moved whom no row names.
    private static IEnumerable<string> Changes(RunRecord run) =>
        from entry in run.After
        let named = run.Scenario.Rows.Where(row => row.Group == Studio.NameOf(entry.Key)).Select(row => row.User).ToHashSet()
        from id in entry.Value.Except(run.Before[entry.Key]).Union(run.Before[entry.Key].Except(entry.Value))
        where !named.Any(user => Studio.IdOf(user) == id)
        select $"{id} was moved, and no row is about that";
}
