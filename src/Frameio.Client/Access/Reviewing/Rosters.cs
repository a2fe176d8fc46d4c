using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Frameio.Client.Access.Relations;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Reviewing;

/// <summary>
/// The members of groups, each group's read once, when somebody first asks. Safe from several threads.
/// </summary>
/// <param name="calls">The calls of all resources.</param>
/// <param name="accountId">UUID of the account.</param>
/// <param name="people">Who is who.</param>
/// <param name="gone">Is told of a group that is no more.</param>
/// <param name="cancellationToken">Ends the readings, whoever asked for them.</param>
[SuppressMessage(
    "Reliability",
    "CA1001",
    Justification = "A SemaphoreSlim whose wait handle is never asked for holds nothing to release.")]
internal sealed class Rosters(
    IFrameioCalls calls, string accountId, People people, Action<string> gone, CancellationToken cancellationToken)
{
    private readonly SemaphoreSlim _free = CallsAtATime.New();
    private readonly ConcurrentDictionary<string, Lazy<Task<HashSet<Person>>>> _members =
        new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How many of them are read.</summary>
    public ReadCount Count { get; } = new(calls.Groups.TimeToListMembers);

    /// <summary>The members of a group; nobody where there is no such group any more.</summary>
    /// <exception cref="FrameioException">The list can't be read, or isn't whole.</exception>
    public Task<HashSet<Person>> MembersOfAsync(FrameioGroup group) =>
        _members.GetOrAdd(group.Id, _ => new Lazy<Task<HashSet<Person>>>(() => ReadAsync(group))).Value;

    private async Task<HashSet<Person>> ReadAsync(FrameioGroup group)
    {
        Count.Plan(1);
        await _free.WaitAsync(cancellationToken);
        try
        {
            HashSet<Person> members = [];
            await foreach (FrameioGroupMember member in
                calls.Groups.ListMembersAsync(accountId, group, cancellationToken))
            {
                members.Add(people.Find(member.UserId, member.Email, member.Name, member.Active));
            }

            Count.End(members.Count);
            return members;
        }
        catch (FrameioException missing) when (missing.Kind == FrameioErrorKind.GroupNotFound)
        {
            gone($"The group '{group.Name}' has been deleted since the review began, and nobody has anything by it.");
            Count.End(0);
            return [];
        }
        finally
        {
            _free.Release();
        }
    }
}
