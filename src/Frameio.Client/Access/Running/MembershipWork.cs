using Frameio.Client.Accounts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Running;

/// <summary>
/// One kind of change, such as adding to groups: what its rows mean, and by which calls they are carried out.
/// </summary>
internal abstract class MembershipWork
{
    /// <summary>Rows of one place that go out together.</summary>
    public abstract int BatchSize { get; }

    /// <summary>Finds a place whose members can be changed here.</summary>
    public abstract Task<IPlace> FindPlaceAsync(string text, string? workspace, CancellationToken cancellationToken);

    /// <summary>
    /// Finds the place and the person of a row, and refuses what the service would refuse, at no cost in writes.
    /// </summary>
    public abstract Task ResolveAsync(MembershipRow row, CancellationToken cancellationToken);

    /// <summary>Begins the work on a place.</summary>
    public abstract MembershipLane OpenLane(IPlace place);

    /// <summary>Refuses a role for all rows that can't be given. Groups have none.</summary>
    public virtual Task RequireRoleAsync(string role, IPlace? place, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    /// <summary>How long so much work takes at the service's rate.</summary>
    /// <param name="batches">Batches that are still to be sent.</param>
    /// <param name="rows">Rows in them.</param>
    public abstract TimeSpan TimeFor(int batches, int rows);

    /// <summary>Finds the place and the person at the same time, since each may need a list of its own.</summary>
    protected static async Task ResolveBothAsync<TPlace>(
        MembershipRow row, Task<TPlace> place, Task<Users.FrameioUser> user)
        where TPlace : IPlace
    {
        try
        {
            row.Place = await place;
        }
        finally
        {
            // Whatever the place's fate, the other task is not left behind.
            await Task.WhenAny(user);
        }

        row.User = await user;
    }
}
