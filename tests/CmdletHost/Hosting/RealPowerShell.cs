namespace CmdletHosting;

/// <summary>A real PowerShell, where there is one.</summary>
public static class RealPowerShell
{
    /// <summary>The first <c>pwsh</c> on the path, or null.</summary>
    public static string? Find()
    {
        string name = OperatingSystem.IsWindows() ? "pwsh.exe" : "pwsh";
        return (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(File.Exists);
    }
}
