using System.Reflection;

namespace FrameioPS.Tests.Support;

/// <summary>Where the build put things.</summary>
internal static class Paths
{
    /// <summary>The module as users get it: <c>out/FrameioPS/version</c>.</summary>
    public static string ModuleFolder { get; } = Metadata(nameof(ModuleFolder));

    public static string RepositoryRoot { get; } = Metadata(nameof(RepositoryRoot));

    /// <summary>The module's dll for PowerShell 7.</summary>
    public static string ModuleDll { get; } = Path.Combine(ModuleFolder, "net8.0", "FrameioPS.dll");

    private static string Metadata(string key) => typeof(Paths).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == key).Value!;
}
