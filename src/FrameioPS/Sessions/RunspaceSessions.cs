using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace FrameioPS.Sessions;

/// <summary>
/// The default session of each runspace. Azure Automation runs several jobs in one process, so nothing here is shared
/// between them.
/// </summary>
internal static class RunspaceSessions
{
    private static readonly ConditionalWeakTable<Runspace, FrameioSession> _defaults = new();

    /// <summary>The session of the runspace that runs on this thread, or null.</summary>
    public static FrameioSession? Current =>
        Runspace.DefaultRunspace is { } runspace
            && _defaults.TryGetValue(runspace, out FrameioSession? session) ? session : null;

    public static void SetDefault(FrameioSession session)
    {
        Forget();
        _defaults.Add(Runspace.DefaultRunspace, session);
    }

    public static void Forget()
    {
        if (Runspace.DefaultRunspace is { } runspace)
        {
            _defaults.Remove(runspace);
        }
    }
}
