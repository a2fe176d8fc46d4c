using System.Collections.Concurrent;

namespace Frameio.Client.Http.Pacing;

/// <summary>
/// The buckets that are known, by the service's address and the token's owner: that is how services count, whatever the
/// token and whoever in the process uses it.
/// </summary>
internal sealed class PacingRegistry(TimeProvider time)
{
    private readonly object _gate = new();
    private readonly Dictionary<(string Origin, string Owner), Known> _owners = [];
    private readonly ConcurrentDictionary<string, ServiceWindow> _windows = new();

    /// <summary>The one that all clients of a process share, unless they are given another.</summary>
    public static PacingRegistry Shared { get; } = new(TimeProvider.System);

    /// <summary>How many owners are known.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _owners.Count;
            }
        }
    }

    /// <summary>The buckets of an owner at a service, the same for all who ask.</summary>
    public OwnerPacing Of(Service service, string owner)
    {
        string origin = service.BaseUri.GetLeftPart(UriPartial.Authority);
        ServiceWindow window = _windows.GetOrAdd(origin, _ => new ServiceWindow(service.Window));
        lock (_gate)
        {
            ForgetTheUnused();
            if (_owners.TryGetValue((origin, owner), out Known? known) && known.Get() is { } pacing)
            {
                return pacing;
            }

            pacing = new OwnerPacing(time, window) { CountsByWindow = service.CountsByWindow };
            _owners[(origin, owner)] = new Known(pacing);
            return pacing;
        }
    }

    // A token that is renewed by hand, as in a runbook of every hour, is another owner each time until its user is
    // known. Empty buckets that nobody uses say nothing that the next client doesn't know.
    private void ForgetTheUnused()
    {
        List<(string, string)> unused = [.. _owners.Keys.Where(key => _owners[key].IsUnused())];
        unused.ForEach(key => _owners.Remove(key));
    }

    /// <summary>Buckets that are kept while there is something in them, and after that by whoever uses them.</summary>
    private sealed class Known(OwnerPacing pacing)
    {
        private readonly WeakReference<OwnerPacing> _used = new(pacing);
        private OwnerPacing? _kept = pacing;

        public OwnerPacing? Get() => _kept = _used.TryGetTarget(out OwnerPacing? used) ? used : null;

        public bool IsUnused()
        {
            _kept = Get() is { IsEmpty: false } full ? full : null;
            return _kept is null && !_used.TryGetTarget(out _);
        }
    }
}
