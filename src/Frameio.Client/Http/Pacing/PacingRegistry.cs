using System.Collections.Concurrent;

namespace Frameio.Client.Http.Pacing;

/// <summary>
/// The buckets that are known, by the service's address and the token's owner: that is how services count, whatever the
/// token and whoever in the process uses it.
/// </summary>
internal sealed class PacingRegistry(TimeProvider time)
{
    private readonly ConcurrentDictionary<(string Origin, string Owner), OwnerPacing> _owners = new();
    private readonly ConcurrentDictionary<string, ServiceWindow> _windows = new();

    /// <summary>The one that all clients of a process share, unless they are given another.</summary>
    public static PacingRegistry Shared { get; } = new(TimeProvider.System);

    /// <summary>The buckets of an owner at a service, the same for all who ask.</summary>
    public OwnerPacing Of(Service service, string owner)
    {
        string origin = service.BaseUri.GetLeftPart(UriPartial.Authority);
        ServiceWindow window = _windows.GetOrAdd(origin, _ => new ServiceWindow(service.Window));
        return _owners.GetOrAdd((origin, owner), _ => new OwnerPacing(time, window));
    }
}
