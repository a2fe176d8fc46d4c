namespace Frameio.Client.Tests.Faults;

/// <summary>Whether a run told the truth, whatever happened to it.</summary>
internal static class Truth
{
    // What says that nobody knows, or what may follow on a change that was applied all the same.
    private static readonly string[] _uncertain = ["OutcomeUnknown", "UnexpectedAnswer", "ServerFault", "Stopped"];

    /// <summary>What a run that came to its end has to keep to.</summary>
    public static IEnumerable<string> Violations(RunRecord run) =>
        [.. OneResultEach(run, run.Scenario.Rows.Count), .. Totals(run), .. ViolationsOfStopped(run)];

    /// <summary>What a run has to keep to that ended before it had taken all rows.</summary>
    public static IEnumerable<string> ViolationsOfEnded(RunRecord run) =>
        [.. OneResultEach(run, (int)run.Said.Taken), .. ViolationsOfStopped(run)];

    /// <summary>What also a run that was stopped has to keep to.</summary>
    public static IEnumerable<string> ViolationsOfStopped(RunRecord run) =>
    [
        .. NoRowTwice(run),
        .. Errors(run),
        .. run.Fates.SelectMany(fate => AgainstState(run, fate)),
        .. Changes(run),
        .. Mails(run),
        .. Tries.Violations(run),
        .. Pace.Violations(run),
        .. Secrecy.Violations(run),
    ];

    private static IEnumerable<string> OneResultEach(RunRecord run, int rows) => Enumerable.Range(1, rows)
        .Where(row => run.Fate(row) is null).Select(row => $"row {row} has no result");

    private static IEnumerable<string> NoRowTwice(RunRecord run) => run.Fates.GroupBy(fate => fate.Row)
        .Where(fates => fates.Count() > 1).Select(fates => $"row {fates.Key} has {fates.Count()} results");

    private static IEnumerable<string> Totals(RunRecord run)
    {
        int rows = run.Scenario.Rows.Count;
        if (run.Said.Taken != rows || run.Said.Ended != rows)
        {
            yield return $"{run.Said.Ended} of {run.Said.Taken} rows are counted as ended, and there were {rows}";
        }
    }

    // A row is an error where it failed or meant nobody, and says why; where nothing is to be taken away here it says
    // what gives the access; else it says nothing.
    private static IEnumerable<string> Errors(RunRecord run) =>
        from fate in run.Fates
        let isExplained = fate.Error is not null && fate.Reason.StartsWith($"{fate.Error}: ", StringComparison.Ordinal)
        let isRight = fate.Status switch
        {
            "Failed" or "NotFound" => isExplained,
            "Inherited" => fate is { Error: null, Reason.Length: > 0 },
            _ => fate is { Error: null, Reason: "" },
        }
        where !isRight
        select $"{fate} has the error '{fate.Error}' and the reason '{fate.Reason}'";

    private static IEnumerable<string> AgainstState(RunRecord run, Fate fate)
    {
        if (run.After.At(fate.PlaceId) is not { } after)
        {
            yield break;
        }

        bool isTrue = fate.Status switch
        {
            "Added" => after.IsMember(fate.Email) && !WasThere(run, fate),
            "Changed" => after.IsMember(fate.Email),
            "AlreadyMember" or "Present" or "Inherited" => after.IsThere(fate.Email),
            "Invited" => after.IsInvited(fate.Email),
            "Removed" or "AlreadyRemoved" or "NotMember" or "NotFound" =>
                !after.IsMember(fate.Email) && !after.IsInvited(fate.Email),
            "Failed" => after.IsAsIn(run.Before.At(fate.PlaceId)!, fate.Email)
                || _uncertain.Contains(fate.Error)
                || run.Scenario.IsMovedByOthers(fate.Email),
            _ => true,
        };
        if (!isTrue)
        {
            (bool isMember, bool isInvited) = (after.IsMember(fate.Email), after.IsInvited(fate.Email));
            yield return $"{fate}, and the person is {(isMember ? "a member" : isInvited ? "invited" : "away")}";
        }
    }

    // What the journal of an earlier run says was added by that one; and the lists tell one role of each, which is the
    // workspace's where that is more than the person's own.
    private static bool WasThere(RunRecord run, Fate fate)
    {
        PlaceStanding before = run.Before.At(fate.PlaceId)!;
        return !fate.IsFromJournal && before.IsMember(fate.Email) && !before.ByWorkspace.Contains(fate.Email!);
    }

    // Nobody is moved whom no row names.
    private static IEnumerable<string> Changes(RunRecord run) =>
        from after in run.After.Places.Values
        let rows = run.Scenario.Rows.Where(row => row.Place == after.Name || row.Place == after.Id)
        let named = rows.Select(row => row.User)
        from email in after.MovedSince(run.Before.At(after.Id)!)
        let user = run.StateBefore.Accounts[0].Users.FirstOrDefault(user => user.Email == email)
        where !named.Contains(email, StringComparer.OrdinalIgnoreCase) && !named.Contains(user?.Id)
        where !run.Scenario.IsMovedByOthers(email)
        select $"{email} was moved in {after.Name}, and no row is about that";

    private static IEnumerable<string> Mails(RunRecord run) =>
        from mails in run.StateAfter.Mails.GroupBy(mail => (mail.To, mail.TargetId))
        where mails.Count() > 1
        select $"{mails.Count()} mails to {mails.Key.To}";
}
