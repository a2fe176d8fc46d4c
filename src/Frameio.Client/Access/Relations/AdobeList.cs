using Frameio.Client.AdobeUsers;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Relations;

/// <summary>Who is in a profile, a user group or the Adobe organisation itself: what a change of them does.</summary>
internal class AdobeList : AccessList
{
    private readonly AdobeWork _work;
    private readonly AdobeTarget _target;
    private readonly AdobeMembers _members;
    private readonly ListAge _age;
    private readonly ListAge _begun = AccountDirectory.Mark();
    private bool _isRehearsed;

    public AdobeList(Place place, AdobeWork work, AdobeTarget target, ListAge age)
        : base(place)
    {
        (_work, _target, _age, Sending) = (work, target, age, new AdobeSending(work, target));
        _members = new AdobeMembers(stop => target.ReadAsync(work.Organization, stop));
    }

    public override bool IsRepeatable => false;

    protected AdobeSending Sending { get; }

    public override async ValueTask<Planned> DecideAsync(
        Change asked, bool isRehearsal, CancellationToken cancellationToken)
    {
        string email = asked.Subject.RequireEmail();
        await RefuseContradictionAsync(asked.Row, email, cancellationToken);
        (AdobeUser? user, bool isWhole) = await _members.FindAsync(email, cancellationToken);
        bool isDone = _target.IsDone(user, asked) && (asked.Direction == AccessChange.Grant || isWhole);
        return asked.Direction == AccessChange.Grant
            ? await DecideGrantAsync(asked, user, isDone, cancellationToken)
            : isDone
                ? asked.As(AccessStatus.NotMember)
                : await DecideRevocationAsync(asked, cancellationToken);
    }

    public override async Task<GrantIndex> ReadWholeAsync(CancellationToken cancellationToken)
    {
        GrantIndex index = new();
        foreach (AdobeUser user in await _members.ReadWholeAsync(cancellationToken))
        {
            index.Add(new ListedGrant(new Grant { SubjectName = user.Email }));
        }

        return index;
    }

    public override Planned SentBefore(Planned planned, bool isInvited)
    {
        // What is gone when a broken run goes on was taken away by it.
        if (planned.Outcome is { Direction: AccessChange.Revoke, Status: AccessStatus.NotMember, Change: { } gone })
        {
            return gone.As(AccessStatus.Removed);
        }

        if (planned.Change is { } change)
        {
            Sending.Doubt(change);
        }

        return planned;
    }

    public override Task GiveAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken) =>
        Sending.RunAsync(changes, change => change.As(AccessStatus.Added), report, cancellationToken);

    public override Task TakeAsync(
        IReadOnlyList<Change> changes, IRunReport report, CancellationToken cancellationToken) =>
        Sending.RunAsync(changes, change => change.As(AccessStatus.Removed), report, cancellationToken);

    public override async Task RehearseAsync(
        IReadOnlyList<Change> changes, Action<Outcome> end, CancellationToken cancellationToken)
    {
        _isRehearsed = true;
        AdobeCommand[] commands = [.. changes.Select(change => _target.CommandOf(change, isKnown: false))];
        try
        {
            IReadOnlyList<AdobeVerdict> verdicts = await _work.Organization.TestAsync(commands, cancellationToken);
            for (int i = 0; i < commands.Length; i++)
            {
                end(verdicts[i].Error is { } error ? changes[i].Failed(error) : changes[i].Rehearsed());
            }
        }
        catch (FrameioException refusal)
        {
            foreach (Change change in changes)
            {
                end(change.Failed(refusal));
            }
        }
    }

    public override Task PauseAsync(CancellationToken cancellationToken) =>
        _work.Organization.SettleAsync(cancellationToken);

    public override Task<IReadOnlyList<string>> FinishAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(_isRehearsed
            ?
            [
                "Adobe's test mode looks at addresses, domains, kinds of identity and names of groups. It doesn't see "
                    + "who is missing, who is there already, or whether another organisation has the person.",
            ]
            : []);

    /// <summary>Whom Frame.io lists is shown by its own list, whose members have ids.</summary>
    public override async Task<HashSet<string>?> ReadBackAsync(CancellationToken cancellationToken)
    {
        HashSet<string> there = new(StringComparer.OrdinalIgnoreCase);
        AdobeMembers now = new(stop => _target.ReadAsync(_work.Organization, stop));
        foreach (var user in _work.Directory.KnownUsers.Where(user => user is { Id: not null, Email.Length: > 0 }))
        {
            if ((await now.FindAsync(user.Email, cancellationToken)).User is not null)
            {
                there.Add(user.Id!);
            }
        }

        return there;
    }

    // An id and an address of one row have to be the same person's, whichever of the two was looked for.
    private async Task RefuseContradictionAsync(InputRow row, string email, CancellationToken cancellationToken)
    {
        if (row.SubjectBeside is not { } beside)
        {
            return;
        }

        bool isId = PersonText.IsId(beside) || PersonText.IsAdobeId(beside);
        string other = isId
            ? (await _work.Directory.FindUserAsync(_work.Calls, beside, _begun, cancellationToken)).Email
            : beside;
        if (!EmailAddress.AreAlike(other, email))
        {
            throw Contradiction.Error("person", row.Subject, email, beside);
        }
    }

    protected virtual ValueTask<Planned> DecideGrantAsync(
        Change asked, AdobeUser? user, bool isDone, CancellationToken cancellationToken)
    {
        if (isDone)
        {
            return new(asked.As(AccessStatus.AlreadyMember));
        }

        UsableUser.RequireActive(asked.Subject);
        return new(asked.Decided(AccessStatus.WouldAdd));
    }

    private async ValueTask<Planned> DecideRevocationAsync(Change asked, CancellationToken cancellationToken)
    {
        if (_target.TakesFrameio)
        {
            await _work.RequireUnprotectedAsync(asked.Subject.RequireEmail(), _age, cancellationToken);
        }

        return asked.Decided(AccessStatus.WouldRemove);
    }
}
