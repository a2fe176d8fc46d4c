using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Sandbox.Hosting;

namespace Frameio.Client.Tests.Bulk.Roles.Faults;

/// <summary>Whether a run told the truth and sent no more than it had to, whatever happened to it.</summary>
internal static class RoleTruth
{
    // What a row may fail with when its calls were disturbed.
    private static readonly FrameioErrorKind[] _disturbed = [FrameioErrorKind.OutcomeUnknown, FrameioErrorKind.UnexpectedAnswer, FrameioErrorKind.ServerFault];

    public static IEnumerable<string> Violations(RoleRecord run) => [.. run.Outcomes.SelectMany(outcome => AgainstState(run, outcome)), .. Mails(run), .. Tries(run)];

    /// <summary>Rows that don't end as they do undisturbed.</summary>
    /// <param name="undisturbed">The run they are held against.</param>
    /// <param name="run">The run that was disturbed.</param>
    /// <param name="isSurvived">Whether it has to end as if nothing had happened; else rows may fail.</param>
    public static IEnumerable<string> Differences(RoleRecord undisturbed, RoleRecord run, bool isSurvived)
    {
        (MembershipOutcome Expected, MembershipOutcome Actual)[] different = [.. undisturbed.Outcomes.Zip(run.Outcomes).Where(pair => Said(pair.First) != Said(pair.Second))];
        foreach ((MembershipOutcome expected, MembershipOutcome actual) in different.Where(pair => !IsExcused(run, pair.Expected, pair.Actual, isSurvived)))
        {
            yield return $"row {actual.Row.Number} {Said(actual)} ({actual.Reason}), undisturbed {Said(expected)}";
        }

        if (isSurvived && different.Length > 1)
        {
            yield return $"one answer was lost, and {different.Length} rows are in doubt";
        }
    }

    private static (AccessStatus Status, FrameioErrorKind? Kind) Said(MembershipOutcome outcome) => (outcome.Status, outcome.Error?.Kind);

    private static bool IsExcused(RoleRecord run, MembershipOutcome expected, MembershipOutcome actual, bool isSurvived)
    {
        bool isDoubt = actual.Error is { Kind: var kind } && _disturbed.Contains(kind);
        return isDoubt && (!isSurvived || IsInvitationToWorkspace(run, expected));
    }

    // Nobody can look up an open invitation to a workspace, nor tell before who will get one.
    private static bool IsInvitationToWorkspace(RoleRecord run, MembershipOutcome expected) =>
        run.Scenario is { Generation: ApiGeneration.V2, Place: RolePlace.Workspace, Change: MembershipChange.Add }
        && expected.Status is AccessStatus.Invited or AccessStatus.Added or AccessStatus.Failed;

    private static IEnumerable<string> AgainstState(RoleRecord run, MembershipOutcome outcome)
    {
        if (outcome.Row.Place is null)
        {
            yield break;
        }

        (bool isIn, bool isInvited) = (run.IsIn(outcome), run.IsInvited(outcome));
        bool isTrue = outcome.Status switch
        {
            AccessStatus.Added => isIn || (run.Scenario.Place == RolePlace.Project && run.Scenario.Generation == ApiGeneration.V4 && run.IsInWorkspaceOf(outcome)),
            AccessStatus.Invited => isInvited,
            AccessStatus.Removed or AccessStatus.AlreadyRemoved or AccessStatus.NotFound => !isIn && !isInvited,
            _ => true,
        };
        if (!isTrue)
        {
            yield return $"row {outcome.Row.Number} {outcome.Status}, and the person is {(isIn ? "there" : isInvited ? "invited" : "not there")}";
        }
    }

    private static IEnumerable<string> Mails(RoleRecord run)
    {
        foreach (IGrouping<(string To, string TargetId), Frameio.Sandbox.State.Mail> mails in run.State.Mails.GroupBy(mail => (mail.To, mail.TargetId)))
        {
            if (mails.Count() > 1)
            {
                yield return $"{mails.Count()} mails to {mails.Key.To}";
            }
        }
    }

    // A call is sent again only for a cause, and lists are read again only after an invitation was lost.
    private static IEnumerable<string> Tries(RoleRecord run)
    {
        int causes = run.Exchanges.Count(exchange => exchange.Fault is not null || exchange.Status is 401 or 429);
        foreach (IGrouping<string, Exchange> tries in run.Exchanges.Where(exchange => exchange.OperationId != "v2GetMe")
            .GroupBy(exchange => $"{exchange.Method} {exchange.Path}?{exchange.Query} {exchange.RequestBody}"))
        {
            int own = tries.Count(exchange => exchange.Fault is not null || exchange.Status is 401 or 429);
            int allowed = 1 + own + (tries.First().Method == "GET" && run.Scenario.Change == MembershipChange.Add ? causes : 0);
            if (tries.Count() > allowed + Warned(run, tries.Key))
            {
                yield return $"{tries.Count()} tries, {own} causes: {tries.Key}";
            }
        }
    }

    // What is left to people on the projects of a workspace they were taken out of is read from the projects' lists.
    private static int Warned(RoleRecord run, string call) =>
        run.Scenario is { Generation: ApiGeneration.V4, Place: RolePlace.Workspace, Change: MembershipChange.Remove } && call.Contains("/projects", StringComparison.Ordinal) ? 1 : 0;
}
