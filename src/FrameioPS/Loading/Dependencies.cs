using System.Reflection;

namespace FrameioPS.Loading;

/// <summary>
/// Finds the module's dependencies in its own folder. Other modules bring other versions of the same assemblies into
/// the process, so on PowerShell 7 ours live in a load context of their own, and on Windows PowerShell only requests
/// that come from the module are answered.
/// </summary>
internal static class Dependencies
{
    private static readonly string _folder =
        Path.Combine(Path.GetDirectoryName(typeof(Dependencies).Assembly.Location)!, "dependencies");
    private static readonly object _gate = new();
    private static bool _isEnabled;

    public static void Enable()
    {
        // Once a process: the module may be imported in many runspaces, also at the same time, and none may go on
        // before the hook is there.
        lock (_gate)
        {
            if (!_isEnabled)
            {
                Hook();
                _isEnabled = true;
            }
        }
    }

    private static string? Find(string? simpleName)
    {
        string path = Path.Combine(_folder, simpleName + ".dll");
        return File.Exists(path) ? path : null;
    }

#if NET8_0_OR_GREATER
    private static void Hook()
    {
        DependencyContext context = new();

        // The module itself refers to the client and to nothing else of what is in the folder, and nobody else has an
        // assembly of that name.
        System.Runtime.Loader.AssemblyLoadContext.Default.Resolving += (_, name) =>
            name.Name == "Frameio.Client" ? context.LoadFromAssemblyName(name) : null;
    }

    private sealed class DependencyContext() : System.Runtime.Loader.AssemblyLoadContext("FrameioPS")
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            Find(assemblyName.Name) is { } path ? LoadFromAssemblyPath(path) : null;
    }
#else
    private static void Hook() => AppDomain.CurrentDomain.AssemblyResolve += (_, request) =>
        IsOurs(request.RequestingAssembly)
            && Find(new AssemblyName(request.Name).Name) is { } path ? Assembly.LoadFrom(path) : null;

    private static bool IsOurs(Assembly? requesting) => requesting is not null && !requesting.IsDynamic
        && (requesting == typeof(Dependencies).Assembly
            || string.Equals(Path.GetDirectoryName(requesting.Location), _folder, StringComparison.OrdinalIgnoreCase));
#endif
}
