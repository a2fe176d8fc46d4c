using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.V2;

/// <summary>
/// A person's part in a team or project in V2's wire shape. There are four kinds (<c>team_member</c>,
/// <c>collaborator</c>, and a <c>pending_</c> one of each, which has the address but no user), told apart by
/// <c>_type</c>.
/// </summary>
internal sealed class LegacyMembership : LegacyRecord
{
    private string? _email;
    private string? _userId;

    public string? Email
    {
        get => _email ?? User?.Email;
        init => _email = value;
    }

    public string? UserId
    {
        get => _userId ?? User?.Id;
        init => _userId = value;
    }

    public string? Role { get; init; }

    public LegacyUser? User { get; init; }

    /// <summary>Whether it is anybody's.</summary>
    public bool IsSomebodys => ServiceId.IsUsable(UserId) || !string.IsNullOrWhiteSpace(Email);

    /// <summary>Whether it is an open invitation.</summary>
    public bool IsPending() =>
        Type is { } type ? type.StartsWith("pending_", StringComparison.Ordinal) : UserId is null;

    /// <inheritdoc/>
    public override bool IsWhole() => base.IsWhole()
        && Type is null or "team_member" or "collaborator" or "pending_team_member" or "pending_collaborator"
        && (UserId is { Length: > 0 } || Email is { Length: > 0 });

    public Grant ToGrant() => new()
    {
        SubjectId = UserId,
        SubjectName = Email,
        FullName = User?.Name,
        Role = Role,
        RecordId = Id,
        UpdatedAt = Time(UpdatedAt),
        IsPending = IsPending(),
    };
}
