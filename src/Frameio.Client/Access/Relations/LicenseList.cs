using System.Collections.Concurrent;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Who has Frame.io by a product profile. Whoever is given it is waited for until Frame.io lists them with an id; whom
/// it doesn't list in time is invited, and the same row again finishes that.
/// </summary>
internal sealed class LicenseList : AdobeList
{
    private readonly AdobeWork _work;
    private readonly AdobeTarget.License _target;
    private readonly AdobeGroup _profile;
    private readonly ListAge _age;

    // Who has the licence, and isn't listed: there is nothing to send, and they are waited for.
    private readonly ConcurrentDictionary<Change, bool> _licensed = new();
    private int _promised;

    public LicenseList(Place place, AdobeWork work, AdobeTarget target, ListAge age)
        : base(place, work, target, age) =>
        (_work, _target, _profile, _age) = (work, (AdobeTarget.License)target, (AdobeGroup)place.Model, age);

    public override bool IsEnd(AccessStatus confirmed) => confirmed != AccessStatus.Invited;

    public override bool IsAwaited(Outcome outcome) => outcome.Status == AccessStatus.Invited;

    public override Outcome Unawaited(Outcome outcome) => AdobeArrival.Unawaited(outcome.Change!, Sending);

    public override async Task GiveAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken)
    {
        Change[] there = [.. changes.Where(_licensed.ContainsKey)];
        foreach (Change change in there)
        {
            report.Ended(change.As(AccessStatus.Invited));
        }

        await Sending.RunAsync(
            [.. changes.Except(there)], change => change.As(AccessStatus.Invited), report, cancellationToken);
    }

    public override Task AwaitAsync(
        IReadOnlyList<Outcome> invited, Action<Outcome> end, CancellationToken cancellationToken) =>
        new AdobeArrival(_work, _target, Sending).RunAsync(invited, end, cancellationToken);

    protected override async ValueTask<Planned> DecideGrantAsync(
        Change asked, AdobeUser? user, bool isDone, CancellationToken cancellationToken)
    {
        foreach (string group in AdobeGroupNames.Split(asked.Role))
        {
            await _work.UserGroupAsync(group, cancellationToken);
        }

        if (isDone)
        {
            FrameioUser? listed = AdobeArrival.Find(
                await _work.Directory.ListUsersAsync(_work.Calls, _age, cancellationToken), asked);
            if (listed is not null)
            {
                return asked.As(AccessStatus.AlreadyMember, AdobeArrival.GrantOf(listed, asked));
            }

            Change waiting = asked.Decided(AccessStatus.WouldAdd);
            _licensed[waiting] = true;
            return waiting;
        }

        asked.Row.Identity?.RequireUsable(asked.Subject.RequireEmail());
        if (user is null)
        {
            RequireLicense(asked);
        }

        return asked.Decided(AccessStatus.WouldAdd);
    }

    // Before the first write: Adobe takes more people than there are licences, and tells nobody.
    private void RequireLicense(Change asked)
    {
        if (_profile.LicensesLeft <= _promised)
        {
            throw new FrameioException(
                FrameioErrorKind.NoLicenseLeft,
                $"'{asked.Subject}' would need a licence, and of the {_profile.LicenseQuota} of '{_profile.Name}' "
                    + (_promised == 0
                        ? "all are taken."
                        : $"those that were left are for the {_promised} rows before this one."));
        }

        _promised++;
    }
}
