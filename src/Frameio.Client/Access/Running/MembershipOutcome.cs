using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Running;

/// <summary>A row at its end.</summary>
public sealed class MembershipOutcome
{
    private readonly string _note = string.Empty;

    internal MembershipOutcome(MembershipRow row, AccessStatus status) => (Row, Status) = (row, status);

    /// <summary>The row.</summary>
    public MembershipRow Row { get; }

    /// <summary>What became of it.</summary>
    public AccessStatus Status { get; }

    /// <summary>What the service says of the person's part now; null where it says nothing.</summary>
    public Membership? Record { get; init; }

    /// <summary>The role before; null unless the row changes it.</summary>
    public string? PreviousRole =>
        Status is AccessStatus.Changed or AccessStatus.WouldChange ? Row.PreviousRole : null;

    /// <summary>
    /// The path by which the person reaches the place, where that is not their own; null where it is, or isn't known.
    /// </summary>
    public AccessPath? Via { get; init; }

    /// <summary>Whether an earlier run confirmed it, by its journal.</summary>
    public bool IsFromJournal { get; init; }

    /// <summary>Why it failed; null unless it did.</summary>
    public FrameioException? Error { get; init; }

    /// <summary>
    /// With an error its id, a colon, and what happened; else what there is to say beside the status, or nothing.
    /// </summary>
    public string Reason
    {
        get => Error is null ? _note : $"{Error.Kind}: {Error.Message}";
        internal init => _note = value;
    }

    /// <summary>The address as the service stores it, or what the row says where nobody was found.</summary>
    public string? Email => Record?.Email ?? (Row.User is { Email.Length: > 0 } user ? user.Email : null)
        ?? (PersonText.IsId(Row.UserText) ? null : Row.UserText);

    /// <summary>Id of the user, where it is known.</summary>
    public string? UserId => Record?.UserId ?? Row.User?.Id ?? (PersonText.IsId(Row.UserText) ? Row.UserText : null);

    /// <summary>Name of the group, workspace or project, or what the row calls it where none was found.</summary>
    public string? PlaceName => Row.Place?.Name ?? Row.PlaceText;
}
