using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Running;

/// <summary>A row at its end.</summary>
public sealed class MembershipOutcome
{
    internal MembershipOutcome(MembershipRow row, AccessStatus status, Membership? record, FrameioException? error) =>
        (Row, Status, Record, Error) = (row, status, record ?? Membership.Empty, error);

    /// <summary>The row.</summary>
    public MembershipRow Row { get; }

    /// <summary>What became of it.</summary>
    public AccessStatus Status { get; }

    /// <summary>What the service says of the person's part now; empty where it says nothing.</summary>
    public Membership Record { get; }

    /// <summary>Why it failed; null unless it did.</summary>
    public FrameioException? Error { get; }

    /// <summary>Empty unless the row failed; then the error id, a colon, and what happened.</summary>
    public string Reason => Error is null ? string.Empty : $"{Error.Kind}: {Error.Message}";

    /// <summary>The address as the service stores it, or what the row says where nobody was found.</summary>
    public string? Email => Record.Email ?? (Row.User is { Email.Length: > 0 } user ? user.Email : null)
        ?? (PersonText.IsId(Row.UserText) ? null : Row.UserText);

    /// <summary>Id of the user, where it is known.</summary>
    public string? UserId => Record.UserId ?? Row.User?.Id ?? (PersonText.IsId(Row.UserText) ? Row.UserText : null);

    /// <summary>Name of the group, workspace or project, or what the row calls it where none was found.</summary>
    public string? PlaceName => Row.Place?.Name ?? Row.PlaceText;
}
