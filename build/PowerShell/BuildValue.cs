using System.Reflection;

namespace FrameioPS.Building;

/// <summary>What the build tells this program about where things are.</summary>
internal static class BuildValue
{
    /// <summary>The root of the repository.</summary>
    public static string RepositoryRoot => Of(nameof(RepositoryRoot));

    /// <summary>A value that <c>PowerShell.props</c> or <c>UseModule.props</c> gives.</summary>
    public static string Of(string key) => typeof(BuildValue).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == key).Value!;
}
