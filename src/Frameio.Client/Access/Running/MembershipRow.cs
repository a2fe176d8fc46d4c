using Frameio.Client.Access.Relations;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Running;

/// <summary>A row on its way: what it says, what that was found to mean, and where it came from.</summary>
public sealed class MembershipRow
{
    private readonly string? _role;

    /// <summary>Place of the row in the input, from 1.</summary>
    public long Number { get; init; }

    /// <summary>What the row calls the group, workspace or project: an id or a name.</summary>
    public string? PlaceText { get; init; }

    /// <summary>
    /// What the row calls the workspace of its project, where several projects bear the name; null for any.
    /// </summary>
    public string? WorkspaceText { get; init; }

    /// <summary>What the row calls the person: an id or an email.</summary>
    public string? UserText { get; init; }

    /// <summary>The role the row gives; null where it names none.</summary>
    public string? Role
    {
        get => _role;
        init => _role = CellText.Clean(value) is { Length: > 0 } role ? role : null;
    }

    /// <summary>The input object, for whoever reports an error about it.</summary>
    public object? Source { get; init; }

    /// <summary>What carrying the row out would do, once that is decided.</summary>
    public AccessStatus Would { get; internal set; }

    /// <summary>The role that the person had when the row was decided; null where none is known.</summary>
    public string? PreviousRole { get; internal set; }

    /// <summary>What the service lists of whom the row takes away; null where it gives, or nothing is listed.</summary>
    internal Membership? Listed { get; set; }

    /// <summary>The group, workspace or project, once found.</summary>
    public IPlace? Place { get; internal set; }

    /// <summary>The person, once found. On V2 a stranger has an address and no id.</summary>
    public FrameioUser? User { get; internal set; }

    /// <summary>What makes the person this one and no other.</summary>
    internal string PersonKey => User!.Id ?? User.Email;

    /// <summary>Ends the row.</summary>
    /// <param name="status">What became of it.</param>
    /// <param name="record">What the service says of the person's part now, where it says something.</param>
    public MembershipOutcome As(AccessStatus status, Membership? record = null) =>
        new(this, status) { Record = record };

    /// <summary>Ends the row as carried out: what it would do is done.</summary>
    /// <param name="record">What the service says of the person's part now, where it says something.</param>
    internal MembershipOutcome Given(Membership? record)
    {
        if (record?.IsPending == true)
        {
            return As(AccessStatus.Invited, record);
        }

        return As(Would == AccessStatus.WouldChange ? AccessStatus.Changed : AccessStatus.Added, record);
    }

    /// <summary>Ends the row as one whose person reaches the place by another path.</summary>
    internal MembershipOutcome Inherited(OtherPath path, Membership? record) =>
        new(this, AccessStatus.Inherited) { Record = record, Via = path.Via, Reason = path.Words };

    /// <summary>Ends the row as the journal of an earlier run has it.</summary>
    internal MembershipOutcome FromJournal(AccessStatus status) => new(this, status) { IsFromJournal = true };

    /// <summary>Ends the row with an error.</summary>
    public MembershipOutcome Failed(FrameioException error) => new(this, AccessStatus.Failed) { Error = error };

    /// <summary>Ends the row with an error that says that there was nothing to take away.</summary>
    public MembershipOutcome NotFound(FrameioException error) => new(this, AccessStatus.NotFound) { Error = error };
}
