namespace FrameioPS.Building;

/// <summary>The module as the build laid it out, for programs that import <c>build/UseModule.props</c>.</summary>
internal static class BuiltModule
{
    /// <summary>The module as users get it: <c>out/FrameioPS/version</c>.</summary>
    public static string Folder { get; } = BuildValue.Of("ModuleFolder");

    /// <summary>What is in it for a target framework: the module's dll and its dependencies.</summary>
    public static string FolderOf(string framework) => Path.Combine(Folder, framework);

    /// <summary>What PowerShell imports.</summary>
    public static string Manifest { get; } = Path.Combine(Folder, "FrameioPS.psd1");
}
