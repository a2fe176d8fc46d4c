using Frameio.Client.Errors;

namespace Frameio.Client.Groups;

/// <summary>
/// Creates a group once. Creating is the one call that must not be repeated blindly: when its answer is lost or the
/// service fails over it, the groups are listed to see whether it is there.
/// </summary>
public static class GroupCreation
{
    // Clocks differ, and the tries in between take their time; yet it must not take last week's group of the same name
    // for the new one.
    private static readonly TimeSpan _recently = TimeSpan.FromMinutes(10);

    /// <summary>Creates a group, or finds the one that a try without an answer has created.</summary>
    /// <param name="groups">The calls for groups.</param>
    /// <param name="accountId">UUID of the account.</param>
    /// <param name="creatorId">UUID of the token's owner, by which the new group is recognised.</param>
    /// <param name="name">Its name.</param>
    /// <param name="emoji">Name of its emoji.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<FrameioGroup> CreateOnceAsync(
        GroupCalls groups,
        string accountId,
        string creatorId,
        string name,
        string emoji,
        CancellationToken cancellationToken = default)
    {
        try
        {
            return await groups.CreateAsync(accountId, name, emoji, cancellationToken);
        }
        catch (FrameioException uncertain) when (
            uncertain.Kind is FrameioErrorKind.OutcomeUnknown or FrameioErrorKind.ServerFault)
        {
            if (await FindAsync(groups, accountId, creatorId, name, emoji, cancellationToken) is { } made)
            {
                return made;
            }

            // The service has taken the call: the group may come a while later, and would be there twice.
            if (uncertain.StatusCode is >= 200 and < 300)
            {
                throw;
            }

            return await groups.CreateAsync(accountId, name, emoji, cancellationToken);
        }
    }

    private static async Task<FrameioGroup?> FindAsync(
        GroupCalls groups,
        string accountId,
        string creatorId,
        string name,
        string emoji,
        CancellationToken cancellationToken)
    {
        FrameioGroup? newest = null;
        await foreach (FrameioGroup group in groups.ListAsync(accountId, cancellationToken))
        {
            bool isOurs = group.Name == name && group.Emoji == emoji
                && group.CreatorId == creatorId && group.CreatedAt > DateTimeOffset.UtcNow - _recently;
            newest = isOurs && !(newest?.CreatedAt > group.CreatedAt) ? group : newest;
        }

        return newest;
    }
}
