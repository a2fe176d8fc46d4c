namespace Frameio.Client.Access.Syncing;

/// <summary>What a plan does in one place, and to which kind of subject.</summary>
public sealed class SyncedPlace
{
    private readonly SyncTarget _target;

    internal SyncedPlace(SyncTarget target) => _target = target;

    /// <summary>The kind of access.</summary>
    public AccessKind Kind => _target.Kind;

    /// <summary>The place.</summary>
    public Place Place => _target.Place;

    /// <summary>How many people, or groups, have such access of their own now, as far as can be told.</summary>
    public int Present => _target.Present;

    /// <summary>How many get it.</summary>
    public int Additions => _target.Grants.Count - Changes;

    /// <summary>How many get another role.</summary>
    public int Changes => _target.Grants.Count(change => change.Would == AccessStatus.WouldChange);

    /// <summary>How many are taken out.</summary>
    public int Removals => _target.Revocations.Count;

    /// <summary>
    /// How many of those who are named by no row stay, since they can't be taken out, or may be meant.
    /// </summary>
    public int Staying => _target.Removals - _target.Revocations.Count;

    /// <summary>
    /// How many have a role by a path that the plan takes away: whoever turns out to have one of their own behind it is
    /// taken out as well.
    /// </summary>
    public int Hidden => _target.Hidden.Count;

    /// <summary>Whether anything is to be sent for it.</summary>
    public bool HasChanges => _target.Grants.Count + _target.Revocations.Count > 0;

    internal SyncTarget Target => _target;

    /// <summary>Says no to its changes: each ends as declined.</summary>
    public void Decline() => _target.IsDeclined = true;
}
