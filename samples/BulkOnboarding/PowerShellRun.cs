using System.Diagnostics;
using CmdletHosting;

namespace BulkOnboarding;

/// <summary>Runs Onboard.ps1, as an administrator would.</summary>
internal static class PowerShellRun
{
    public static async Task<int> StartAsync(string powerShell, SampleArguments arguments, Uri baseUri, string? token)
    {
        ProcessStartInfo start = new(powerShell)
        {
            ArgumentList =
            {
                "-NoProfile", "-NonInteractive", "-File", Path.Combine(AppContext.BaseDirectory, "Onboard.ps1"),
                "-Path", arguments.Csv, "-BaseUri", baseUri.ToString(), "-ModulePath", BuiltModule.Manifest,
            },
        };
        if (arguments.WhatIf)
        {
            start.ArgumentList.Add("-WhatIf");
        }

        // In the environment and not among the arguments, which every user of the machine can read.
        start.Environment["FRAMEIO_TOKEN"] = token;
        using Process process = Process.Start(start)!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
