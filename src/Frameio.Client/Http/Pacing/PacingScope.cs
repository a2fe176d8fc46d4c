using System.Text;

namespace Frameio.Client.Http.Pacing;

/// <summary>Whose buckets a client's calls count in. Until the owner is known, those of the credential.</summary>
internal sealed class PacingScope
{
    private readonly PacingRegistry _registry;
    private readonly Service _service;
    private volatile OwnerPacing _owner;

    public PacingScope(PacingRegistry registry, Service service, string credential)
    {
        (_registry, _service) = (registry, service);
        _owner = registry.Of(service, Convert.ToBase64String(Sha256.Of(Encoding.UTF8.GetBytes(credential))));
    }

    public OwnerPacing Owner => _owner;

    /// <summary>Whether the service ever answered this client.</summary>
    public bool HasAnswered { get; set; }

    /// <summary>
    /// Counts in the buckets of a user from now on, together with every other client of the same user.
    /// </summary>
    public void Identify(string userId) => _owner = _registry.Of(_service, userId);
}
