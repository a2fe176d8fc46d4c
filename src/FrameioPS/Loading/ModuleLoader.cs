using System.Management.Automation;
using FrameioPS.Sessions;

namespace FrameioPS.Loading;

/// <summary>Runs when the module enters and leaves a runspace.</summary>
public sealed class ModuleLoader : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnImport() => Dependencies.Enable();

    /// <inheritdoc/>
    /// <remarks>The dependencies stay available: other runspaces of the process may be using the module.</remarks>
    public void OnRemove(PSModuleInfo psModuleInfo) => RunspaceSessions.Forget();
}
