using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace FrameioPS.Sessions;

/// <summary>The browser of whoever sits at this machine.</summary>
internal static class Browser
{
    // Without one of these there is no window to open, and xdg-open would take a text browser, in this very terminal.
    private static readonly string[] _displays = ["DISPLAY", "WAYLAND_DISPLAY"];

    // Whoever is logged in from elsewhere sits in front of another machine.
    private static readonly string[] _remotes = ["SSH_CONNECTION", "SSH_TTY"];

    /// <summary>Opens an address, if there is a browser to see it in.</summary>
    public static bool TryOpen(Uri address)
    {
        try
        {
            return HasWindows() && Start(address);
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool HasWindows() => RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
        ? _displays.Any(IsSet)
        : !_remotes.Any(IsSet);

    private static bool IsSet(string variable) =>
        !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));

    private static bool Start(Uri address)
    {
        // What a browser has to say would stand in the middle of the prompt.
        ProcessStartInfo start = RuntimeInformation.IsOSPlatform(OSPlatform.Linux)
            ? new("xdg-open", $"\"{address.AbsoluteUri}\"")
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
            : new(address.AbsoluteUri) { UseShellExecute = true };
        using Process? process = Process.Start(start);
        return true;
    }
}
