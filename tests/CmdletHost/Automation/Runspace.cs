namespace System.Management.Automation.Runspaces;

/// <summary>A session: what belongs to it must not be seen from another one in the same process.</summary>
public abstract class Runspace : IDisposable
{
    [ThreadStatic]
    private static Runspace? _defaultRunspace;

    private static int _lastId;

    internal Runspace()
    {
        Id = Interlocked.Increment(ref _lastId);
        Name = $"Runspace{Id}";
    }

    public static Runspace? DefaultRunspace
    {
        get => _defaultRunspace;
        set => _defaultRunspace = value;
    }

    public static bool CanUseDefaultRunspace => _defaultRunspace is not null;

    public Guid InstanceId { get; } = Guid.NewGuid();

    public int Id { get; }

    public string Name { get; set; }

    public bool RunspaceIsRemote => false;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
