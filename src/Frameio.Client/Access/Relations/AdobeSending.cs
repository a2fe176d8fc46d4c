using System.Collections.Concurrent;
using Frameio.Client.Access.Isolation;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Errors;
using Frameio.Client.Http.Handlers;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Sends changes to the Adobe organisation, ten people a call, and reads what became of each. Of whom an answer was
/// lost, or whom an earlier run may have sent, is looked for before anything is sent again.
/// </summary>
/// <param name="work">What the run shares.</param>
/// <param name="target">What they are about.</param>
internal sealed class AdobeSending(AdobeWork work, AdobeTarget target)
{
    private readonly BatchExperience _experience = new();

    // Who may have been sent by a run that broke off.
    private readonly ConcurrentDictionary<Change, bool> _sentBefore = new();

    // Who was made by this run, and is unknown yet to the steps after that.
    private readonly ConcurrentDictionary<Change, bool> _tooEarly = new();

    /// <summary>Takes note that an earlier run may have sent a change.</summary>
    public void Doubt(Change change) => _sentBefore[change] = true;

    /// <summary>Whether a change has made somebody whom Adobe doesn't know yet.</summary>
    public bool IsTooEarly(Change change) => _tooEarly.ContainsKey(change);

    /// <summary>Carries changes out.</summary>
    /// <param name="changes">The changes, each of another person.</param>
    /// <param name="done">The end of one that is carried out.</param>
    /// <param name="report">Told of the ends.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(
        IReadOnlyList<Change> changes,
        Func<Change, Outcome> done,
        IRunReport report,
        CancellationToken cancellationToken)
    {
        Dictionary<Change, FrameioException?> doubts =
            changes.Where(_sentBefore.ContainsKey).ToDictionary(change => change, _ => (FrameioException?)null);
        IReadOnlyList<Change> open = changes;
        HashSet<Change> known = [.. changes.Where(_tooEarly.ContainsKey)];
        for (int round = 1; open.Count > 0; round++)
        {
            if (work.Closing is { } closing)
            {
                EndAll(open, change => change.Failed(Unlooked(doubts, change, closing)), report);
                return;
            }

            open = await LookAsync(open, doubts, known, done, report, cancellationToken);
            List<Change> otherwise = [];
            doubts = await SendAsync(open, known, otherwise, done, report, cancellationToken);
            if (doubts.Count > 0 && round == RetryHandler.MostTries)
            {
                EndAll(doubts.Keys, change => change.Failed(doubts[change]!), report);
                return;
            }

            if (doubts.Count > 0)
            {
                await work.Organization.SettleAsync(cancellationToken);
            }

            open = [.. doubts.Keys, .. otherwise];
        }
    }

    private static void EndAll(IEnumerable<Change> changes, Func<Change, Outcome> end, IRunReport report)
    {
        foreach (Change change in changes)
        {
            report.Ended(end(change));
        }
    }

    // Of whom nobody could look for, what met their change is the news.
    private static FrameioException Unlooked(
        Dictionary<Change, FrameioException?> doubts, Change change, FrameioException unread) =>
        doubts.TryGetValue(change, out FrameioException? doubt) && doubt is not null
            ? Relations.Doubt.Unread(doubt, unread)
            : unread;

    /// <summary>Looks for those in doubt, ends whoever has what is asked for, and returns the others.</summary>
    private async Task<IReadOnlyList<Change>> LookAsync(
        IReadOnlyList<Change> open,
        Dictionary<Change, FrameioException?> doubts,
        HashSet<Change> known,
        Func<Change, Outcome> done,
        IRunReport report,
        CancellationToken cancellationToken)
    {
        List<Change> left = [];
        foreach (Change change in open)
        {
            if (!doubts.ContainsKey(change))
            {
                left.Add(change);
                continue;
            }

            try
            {
                AdobeUser? user = await work.Organization.FindUserAsync(
                    change.Subject.RequireEmail(), cancellationToken);
                if (target.IsDone(user, change))
                {
                    report.Ended(done(change));
                    continue;
                }

                _ = user is null ? known.Remove(change) : known.Add(change);
                left.Add(change);
            }
            catch (FrameioException unread)
            {
                work.Note(unread);
                report.Ended(change.Failed(Unlooked(doubts, change, unread)));
            }
        }

        return left;
    }

    /// <summary>Sends changes, ends those whose end is known, and returns the others with what they met.</summary>
    /// <param name="changes">The changes.</param>
    /// <param name="known">Whose people are there, so that nobody is to be made.</param>
    /// <param name="otherwise">Takes those that nobody was to be made for, as it turned out.</param>
    /// <param name="done">The end of one that is carried out.</param>
    /// <param name="report">Told of the ends.</param>
    /// <param name="cancellationToken">Ends it.</param>
    private async Task<Dictionary<Change, FrameioException?>> SendAsync(
        IReadOnlyList<Change> changes,
        HashSet<Change> known,
        List<Change> otherwise,
        Func<Change, Outcome> done,
        IRunReport report,
        CancellationToken cancellationToken)
    {
        Dictionary<Change, AdobeVerdict> verdicts = [];
        BatchIsolator<Change> isolator = new(
            (batch, stop) => TryAsync(batch, known, verdicts, report, stop),
            _ => Task.FromResult<BatchAnswer?>(null),
            _experience);
        Dictionary<Change, FrameioException?> doubts = [];
        await foreach ((Change change, FrameioException? error) in isolator.RunAsync(changes, cancellationToken))
        {
            if (error is null && IsThereOtherwise(change, verdicts[change]) && known.Add(change))
            {
                otherwise.Add(change);
            }
            else if (error is null)
            {
                report.Ended(EndOf(change, verdicts[change], known.Contains(change), done));
            }
            else if (Relations.Doubt.IsLeftBy(error))
            {
                doubts[change] = error;
            }
            else
            {
                work.Note(error);
                report.Ended(change.Failed(error));
            }
        }

        return doubts;
    }

    private async Task<BatchAnswer> TryAsync(
        IReadOnlyList<Change> batch,
        HashSet<Change> known,
        Dictionary<Change, AdobeVerdict> verdicts,
        IRunReport report,
        CancellationToken cancellationToken)
    {
        AdobeCommand[] commands = [.. batch.Select(change => target.CommandOf(change, known.Contains(change)))];
        try
        {
            IReadOnlyList<AdobeVerdict> said = await work.Organization.ActAsync(
                commands, () => SendingAll(batch, report), cancellationToken);
            for (int i = 0; i < batch.Count; i++)
            {
                verdicts[batch[i]] = said[i];
            }

            return new BatchAnswer.Accepted();
        }
        catch (FrameioException refusal) when (refusal.StatusCode is 400 or 409 or 422 && MayBeOfOne(refusal.Kind))
        {
            // Nothing of such a request was done, and one of its people may be the reason.
            return new BatchAnswer.Refused(refusal, []);
        }
        catch (FrameioException refusal)
        {
            return new BatchAnswer.Impossible(refusal);
        }
    }

    // Whoever has an identity of another kind keeps it, unless the row asks for one.
    private static bool IsThereOtherwise(Change change, AdobeVerdict verdict) =>
        verdict.Code == AdobeErrorCodes.TypeMismatch && change.Row.Identity is { Type: null };

    // The others are about who asks, or aren't Adobe's word.
    private static bool MayBeOfOne(FrameioErrorKind kind) => kind is FrameioErrorKind.RejectedByServer
        or FrameioErrorKind.InvalidEmail or FrameioErrorKind.UserNotFound or FrameioErrorKind.GroupNotFound;

    private static void SendingAll(IReadOnlyList<Change> batch, IRunReport report)
    {
        foreach (Change change in batch)
        {
            report.Sending(change);
        }
    }

    private Outcome EndOf(Change change, AdobeVerdict verdict, bool isKnown, Func<Change, Outcome> done)
    {
        if (verdict.Error is null)
        {
            _tooEarly.TryRemove(change, out _);
            return done(change);
        }

        // Whom the service shows, and its steps don't know, was made a moment ago.
        bool isNew = isKnown && verdict.Code == AdobeErrorCodes.Nonexistent && target is AdobeTarget.License;
        if (verdict.IsTooEarly || isNew)
        {
            _tooEarly[change] = true;
            return done(change);
        }

        // Whoever isn't known has nothing that could be taken away.
        return change.Direction == AccessChange.Revoke && verdict.Code == AdobeErrorCodes.Nonexistent
            ? change.As(AccessStatus.NotMember)
            : change.Failed(verdict.Error);
    }
}
