using System.Diagnostics.CodeAnalysis;
using Frameio.Client.Access.Relations;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Reviewing;

/// <summary>The lists of people, or of groups, in places of one kind: a few at a time, all of one bucket.</summary>
/// <param name="calls">The calls of their kind of roles.</param>
/// <param name="accountId">UUID of the account.</param>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class PlaceReads(RoleCalls calls, string accountId)
{
    private readonly SemaphoreSlim _free = CallsAtATime.New();

    /// <summary>How many of them are read.</summary>
    public ReadCount Count { get; } = new(calls.TimeToList);

    /// <summary>The roles that people can have there.</summary>
    public RoleSet Roles => calls.Roles;

    /// <summary>What the list of a place says.</summary>
    /// <param name="placeId">UUID of the place.</param>
    /// <param name="read">Makes of an entry what is kept of it.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="Errors.FrameioException">It can't be read, or isn't whole.</exception>
    public async Task<List<T>> ReadAsync<T>(string placeId, Func<Grant, T> read, CancellationToken cancellationToken)
    {
        List<T> entries = [];
        await _free.WaitAsync(cancellationToken);
        try
        {
            await foreach (Grant grant in calls.ListAsync(accountId, placeId, cancellationToken))
            {
                entries.Add(read(grant));
            }

            return entries;
        }
        finally
        {
            Count.End(entries.Count);
            _free.Release();
        }
    }
}
