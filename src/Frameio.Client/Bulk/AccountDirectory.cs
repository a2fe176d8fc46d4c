using Frameio.Client.Bulk.Isolation;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Bulk;

/// <summary>
/// Who and what an account has, by name. V4 has no search, so users and groups are listed once and kept; a name that isn't there makes the
/// list be read once more, at most once for each command, before it counts as missing.
/// </summary>
public sealed class AccountDirectory
{
    private readonly CachedListing<UserIndex> _users = new();
    private readonly CachedListing<GroupIndex> _groups = new();

    /// <summary>Creates the directory of an account. Nothing is read yet.</summary>
    public AccountDirectory(string accountId) => AccountId = accountId;

    /// <summary>UUID of the account.</summary>
    public string AccountId { get; }

    /// <summary>What the session has learned about batches: the service publishes neither its largest nor how it refuses one.</summary>
    internal BatchExperience Experience { get; } = new();

    /// <summary>A mark to hand to the lookups of one command: a list read after it is fresh enough for a miss to be final.</summary>
    public static long Mark() => CachedListing<UserIndex>.Now;

    /// <summary>Finds a user by id, Adobe id or email.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidEmail"/> or <see cref="FrameioErrorKind.UserNotFound"/>.</exception>
    public async ValueTask<FrameioUser> FindUserAsync(FrameioClient client, string text, long mark, CancellationToken cancellationToken = default)
    {
        string wanted = CellText.CleanEmail(text);
        if (!CellText.LooksLikeEmail(wanted) && !Guid.TryParse(wanted, out _))
        {
            throw new FrameioException(
                FrameioErrorKind.InvalidEmail, wanted.Length == 0 ? "The row names nobody: its user is empty." : $"'{wanted}' is neither a user id nor an email address.");
        }

        Task<UserIndex> Read() => UserIndex.ReadAsync(client, AccountId, cancellationToken);
        return (await _users.GetAsync(mark, Read, cancellationToken)).Find(wanted)
            ?? (await _users.GetSinceAsync(mark, Read, cancellationToken)).Find(wanted)
            ?? throw new FrameioException(FrameioErrorKind.UserNotFound, $"The account has no user '{wanted}'.");
    }

    /// <summary>Finds a group by id or name.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.GroupNotFound"/> or <see cref="FrameioErrorKind.GroupAmbiguous"/>.</exception>
    public async ValueTask<FrameioGroup> FindGroupAsync(FrameioClient client, string text, long mark, CancellationToken cancellationToken = default)
    {
        string wanted = CellText.Clean(text);
        Task<GroupIndex> Read() => GroupIndex.ReadAsync(client, AccountId, cancellationToken);
        IReadOnlyList<FrameioGroup> found = (await _groups.GetAsync(mark, Read, cancellationToken)).Find(wanted);
        if (found.Count == 0)
        {
            found = (await _groups.GetSinceAsync(mark, Read, cancellationToken)).Find(wanted);
        }

        return found.Count switch
        {
            1 => found[0],
            0 => throw new FrameioException(
                FrameioErrorKind.GroupNotFound, wanted.Length == 0 ? "The row names no group: its group is empty." : $"The account has no group '{wanted}'."),
            _ => throw new FrameioException(
                FrameioErrorKind.GroupAmbiguous,
                $"{found.Count} groups are named '{wanted}': {string.Join(", ", found.Select(group => group.Id))}."),
        };
    }

    /// <summary>Everybody in the account, deactivated people too, as listed since the mark.</summary>
    public async Task<IReadOnlyList<FrameioUser>> ListUsersAsync(FrameioClient client, long mark, CancellationToken cancellationToken = default) =>
        (await _users.GetSinceAsync(mark, () => UserIndex.ReadAsync(client, AccountId, cancellationToken), cancellationToken)).All;

    /// <summary>All groups of the account, as listed since the mark.</summary>
    public async Task<IReadOnlyList<FrameioGroup>> ListGroupsAsync(FrameioClient client, long mark, CancellationToken cancellationToken = default) =>
        (await _groups.GetSinceAsync(mark, () => GroupIndex.ReadAsync(client, AccountId, cancellationToken), cancellationToken)).All;

    /// <summary>Forgets the groups, after one was created, changed or deleted.</summary>
    public void ForgetGroups() => _groups.Forget();
}
