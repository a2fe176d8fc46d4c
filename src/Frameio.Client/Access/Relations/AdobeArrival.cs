using System.Diagnostics;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Waits until Frame.io lists whom a run has licensed. How long that takes isn't published, so the account is read with
/// growing pauses. Whom Adobe didn't know right after it had made them is licensed meanwhile.
/// </summary>
internal sealed class AdobeArrival(AdobeWork work, AdobeTarget.License target, AdobeSending sending)
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan _longestPause = TimeSpan.FromMinutes(1);

    /// <summary>Somebody whom the account lists so that they can be worked with; null for nobody.</summary>
    public static FrameioUser? Find(IReadOnlyList<FrameioUser> users, Change change) => users.FirstOrDefault(
        user => user.Active != false && ServiceId.IsUsable(user.Id)
            && EmailAddress.AreAlike(user.Email, change.Subject.Name));

    /// <summary>What the account says of them.</summary>
    public static Grant GrantOf(FrameioUser user, Change change) => new()
    {
        SubjectId = user.Id,
        SubjectName = user.Email,
        FullName = user.Name,
        Active = user.Active,
        Role = change.Role,
    };

    /// <summary>The end of somebody whom nobody waits for any more.</summary>
    public static Outcome Unawaited(Change change, AdobeSending sending) =>
        sending.IsTooEarly(change) ? change.Failed(TooEarly(change)) : change.As(AccessStatus.Invited);

    /// <summary>Waits, and ends each of them.</summary>
    public async Task RunAsync(
        IReadOnlyList<Outcome> invited, Action<Outcome> end, CancellationToken cancellationToken)
    {
        List<Change> open = [.. invited.Select(outcome => outcome.Change!)];
        TimeSpan wait = work.Organization.Scale(work.Access.Wait);
        TimeSpan pause = work.Organization.Scale(_firstPause);
        Stopwatch watch = Stopwatch.StartNew();
        bool isFirst = true;
        while (true)
        {
            open = await LicenseAsync(open, end, cancellationToken);
            open = isFirst ? await EndUnlicensedAsync(open, end, cancellationToken) : open;
            open = await EndListedAsync(open, end, cancellationToken);
            TimeSpan left = wait - watch.Elapsed;
            if (open.Count == 0 || left <= TimeSpan.Zero)
            {
                break;
            }

            await Task.Delay(pause < left ? pause : left, cancellationToken);
            pause += pause;
            TimeSpan longest = work.Organization.Scale(_longestPause);
            pause = pause < longest ? pause : longest;
            isFirst = false;
        }

        foreach (Change change in open)
        {
            end(Unawaited(change, sending));
        }
    }

    private static FrameioException TooEarly(Change change) => new(
        FrameioErrorKind.NotApplied,
        $"Adobe has taken '{change.Subject}' into the organisation and didn't know them yet when they were to be given "
            + "their licence. Run the same row again in a few minutes.");

    /// <summary>Gives the licence to those who were made and not known yet, and returns who is still open.</summary>
    private async Task<List<Change>> LicenseAsync(
        List<Change> open, Action<Outcome> end, CancellationToken cancellationToken)
    {
        Change[] early = [.. open.Where(sending.IsTooEarly)];
        for (int i = 0; i < early.Length; i += AdobeOrganization.MostCommands)
        {
            Change[] batch = [.. early.Skip(i).Take(AdobeOrganization.MostCommands)];
            await sending.RunAsync(
                batch,
                change => change.As(AccessStatus.Invited),
                new Report(outcome =>
                {
                    if (outcome.Status != AccessStatus.Invited)
                    {
                        open.Remove(outcome.Change!);
                        end(outcome);
                    }
                }),
                cancellationToken);
        }

        return open;
    }

    // Adobe puts people into a profile that has no licence left, and they stay without one until it has.
    private async Task<List<Change>> EndUnlicensedAsync(
        List<Change> open, Action<Outcome> end, CancellationToken cancellationToken)
    {
        try
        {
            FrameioList<AdobeUser> without = await work.Organization
                .ListWithoutLicenseAsync(target.Profile, cancellationToken).ReadAllAsync(cancellationToken);
            HashSet<string> addresses = new(
                without.Select(user => EmailAddress.Key(user.Email)), StringComparer.OrdinalIgnoreCase);
            return open.FindAll(change =>
            {
                bool isUnlicensed = addresses.Contains(EmailAddress.Key(change.Subject.Name));
                if (isUnlicensed)
                {
                    end(change.Failed(new FrameioException(
                        FrameioErrorKind.NoLicenseLeft,
                        $"'{change.Subject}' is in '{target.Profile}', which has no licence left: Frame.io lists them "
                            + "once there is one.")));
                }

                return !isUnlicensed;
            });
        }
        catch (FrameioException)
        {
            // Then the wait tells.
            return open;
        }
    }

    private async Task<List<Change>> EndListedAsync(
        List<Change> open, Action<Outcome> end, CancellationToken cancellationToken)
    {
        if (open.Count == 0)
        {
            return open;
        }

        FrameioList<FrameioUser> users;
        try
        {
            users = await work.Directory.ListUsersAsync(work.Calls, AccountDirectory.Mark(), cancellationToken);
        }
        catch (FrameioException)
        {
            // Licensed they are; the next look may succeed.
            return open;
        }

        return open.FindAll(change =>
        {
            FrameioUser? user = sending.IsTooEarly(change) ? null : Find(users, change);
            if (user is not null)
            {
                end(change.As(AccessStatus.Added, GrantOf(user, change)));
            }

            return user is null;
        });
    }

    // What is sent here was noted before, when it made them.
    private sealed class Report(Action<Outcome> ended) : IRunReport
    {
        public void Sending(Change change)
        {
        }

        public void Ended(Outcome outcome) => ended(outcome);
    }
}
