using System.Reflection;

namespace FrameioPS.Tests.Support;

/// <summary>What the build laid out: see <c>tests/UseModule.props</c>.</summary>
public static class BuiltModule
{
    /// <summary>The root of the repository.</summary>
    public static string RepositoryRoot { get; } = Metadata(nameof(RepositoryRoot));

    /// <summary>The module as users get it: <c>out/FrameioPS/version</c>.</summary>
    public static string Folder { get; } = Metadata("ModuleFolder");

    /// <summary>What PowerShell imports.</summary>
    public static string Manifest { get; } = Path.Combine(Folder, "FrameioPS.psd1");

    /// <summary>The compiled cmdlets.</summary>
    public static string Dll { get; } = Path.Combine(Folder, "net8.0", "FrameioPS.dll");

    private static string Metadata(string key) => Assembly.GetEntryAssembly()!
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == key).Value!;
}
