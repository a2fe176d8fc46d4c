using System.Management.Automation;

namespace FrameioPS.Cmdlets;

/// <summary>Paths of the file system, as they are typed at a prompt.</summary>
internal static class FilePath
{
    /// <summary>The whole path of a file, which need not be there.</summary>
    /// <param name="cmdlet">The cmdlet, whose location a path is relative to.</param>
    /// <param name="path">What it is given.</param>
    /// <param name="refuse">The error of a path of another provider: the path, and the provider's name.</param>
    /// <exception cref="Frameio.Client.Errors.FrameioException">It is no path of the file system.</exception>
    public static string Of(
        PSCmdlet cmdlet, string path, Func<string, string, Frameio.Client.Errors.FrameioException> refuse)
    {
        string whole = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(
            path, out ProviderInfo provider, out _);
        return provider.Name == "FileSystem" ? whole : throw refuse(path, provider.Name);
    }
}
