using System.Reflection;

namespace System.Management.Automation;

/// <summary>A loaded module.</summary>
public sealed class PSModuleInfo
{
    internal PSModuleInfo(string path, Assembly assembly)
    {
        Path = path;
        ImplementingAssembly = assembly;
        Name = assembly.GetName().Name ?? IO.Path.GetFileNameWithoutExtension(path);
    }

    public string Name { get; }

    public string Path { get; }

    public string ModuleBase => IO.Path.GetDirectoryName(Path) ?? "";

    public Version Version => ImplementingAssembly.GetName().Version ?? new Version(0, 0);

    public Assembly ImplementingAssembly { get; }

    public Dictionary<string, CmdletInfo> ExportedCmdlets { get; } = new(StringComparer.OrdinalIgnoreCase);

    public override string ToString() => Name;
}

/// <summary>What a module's assembly does when it is imported.</summary>
public interface IModuleAssemblyInitializer
{
    void OnImport();
}

/// <summary>What a module's assembly does when it is removed.</summary>
public interface IModuleAssemblyCleanup
{
    void OnRemove(PSModuleInfo psModuleInfo);
}
