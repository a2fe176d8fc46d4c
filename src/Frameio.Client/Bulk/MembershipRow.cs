using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Bulk;

/// <summary>A row on its way: what it says, what that was found to mean, and where it came from.</summary>
public sealed class MembershipRow
{
    /// <summary>Place of the row in the input, from 1.</summary>
    public long Number { get; init; }

    /// <summary>What the row calls the group: an id or a name.</summary>
    public string? GroupText { get; init; }

    /// <summary>What the row calls the person: an id or an email.</summary>
    public string? UserText { get; init; }

    /// <summary>The input object, for whoever reports an error about it.</summary>
    public object? Source { get; init; }

    /// <summary>The group, once found.</summary>
    public FrameioGroup? Group { get; internal set; }

    /// <summary>The person, once found.</summary>
    public FrameioUser? User { get; internal set; }

    /// <summary>Ends the row.</summary>
    public MembershipOutcome As(MembershipStatus status) => new(this, Result(status, reason: string.Empty), error: null);

    /// <summary>Ends the row with an error.</summary>
    public MembershipOutcome Failed(FrameioException error) =>
        new(this, Result(MembershipStatus.Failed, $"{error.Kind}: {error.Message}"), error);

    private bool IsId => Guid.TryParse(UserText, out _);

    private FrameioGroupMembershipResult Result(MembershipStatus status, string reason) => new()
    {
        Row = Number,
        Group = Group?.Name ?? GroupText,
        GroupId = Group?.Id,
        Email = User?.Email ?? (IsId ? null : UserText),
        UserId = User?.Id ?? (IsId ? UserText : null),
        Status = status,
        Reason = reason,
    };
}
