using Frameio.Client.AdobeUsers;
using Frameio.Client.Http;
using Frameio.Client.Texts;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Who is in a profile, a user group or the organisation, as a list told when somebody first asked. Thread-safe.
/// </summary>
/// <param name="list">Reads the list.</param>
internal sealed class AdobeMembers(Func<CancellationToken, IAsyncEnumerable<AdobeUser>> list)
{
    private readonly object _gate = new();
    private Task<Members>? _reading;

    /// <summary>
    /// Finds somebody by their address, and says whether it is known that nobody else is there: a list that isn't whole
    /// leaves that open.
    /// </summary>
    public async Task<(AdobeUser? User, bool IsWhole)> FindAsync(string email, CancellationToken cancellationToken)
    {
        Members members = await ReadAsync(cancellationToken);
        return (members.ByEmail.TryGetValue(EmailAddress.Key(email), out AdobeUser? user) ? user : null,
            members.IsWhole);
    }

    /// <summary>All of them, to decide by it who is to go.</summary>
    /// <exception cref="Errors.FrameioException">The list can't be read, or isn't whole.</exception>
    public async Task<FrameioList<AdobeUser>> ReadWholeAsync(CancellationToken cancellationToken) =>
        (await list(cancellationToken).ReadAllAsync(cancellationToken)).Whole();

    // Once, also where it fails: each row after it would fail the same.
    private Task<Members> ReadAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _reading ??= ReadOnceAsync(cancellationToken);
        }
    }

    private async Task<Members> ReadOnceAsync(CancellationToken cancellationToken)
    {
        FrameioList<AdobeUser> all = await list(cancellationToken).ReadAllAsync(cancellationToken);
        Dictionary<string, AdobeUser> byEmail = new(StringComparer.OrdinalIgnoreCase);
        foreach (AdobeUser user in all)
        {
            byEmail[EmailAddress.Key(user.Email)] = user;
        }

        return new Members(byEmail, all.IsWhole);
    }

    private sealed record Members(IReadOnlyDictionary<string, AdobeUser> ByEmail, bool IsWhole);
}
