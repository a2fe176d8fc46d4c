using System.Collections.Concurrent;

namespace Frameio.Client.Directory;

/// <summary>
/// The roles that the service has listed in a session. It invents new ones faster than this library learns of them.
/// </summary>
internal sealed class SeenRoles
{
    private readonly ConcurrentDictionary<string, bool> _roles = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Every role seen so far.</summary>
    public IEnumerable<string> All => _roles.Keys;

    /// <summary>Notes a role.</summary>
    public void Note(string? role)
    {
        if (!string.IsNullOrEmpty(role))
        {
            _roles.TryAdd(role!, true);
        }
    }

    /// <summary>Whether the service has listed this role.</summary>
    public bool Contains(string role) => _roles.ContainsKey(role);
}
