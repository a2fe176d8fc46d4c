using System.Globalization;
using System.Management.Automation;
using System.Security;
using CmdletHosting;
using CsvHelper;

namespace BulkOnboarding;

/// <summary>Does what Onboard.ps1 does, with the same compiled cmdlets, on a machine without PowerShell.</summary>
internal static class CmdletHostRun
{
    public static int Start(SampleArguments arguments, Uri baseUri, string? token)
    {
        using CmdletRunner runner = new();
        runner.ImportModule(BuiltModule.Dll);

        Step connect = new Step("Connect-Frameio").With("BaseUri", baseUri);
        RunResult connected = runner.Run(token is null ? connect : connect.With("Token", Secure(token)));
        if (connected.TerminatingError is { } refused)
        {
            Console.Error.WriteLine(refused.ErrorDetails?.Message ?? refused.Exception.Message);
            return 1;
        }

        Console.WriteLine($"Connected as {connected.Output[0]}.");
        Step add = new Step("Add-FrameioGroupMember").With("Verbose").With("ErrorAction", ActionPreference.SilentlyContinue);
        RunResult run = runner.Run([arguments.WhatIf ? add.With("WhatIf") : add], ReadCsv(arguments.Csv));
        if (run.TerminatingError is { } ended)
        {
            Console.Error.WriteLine(ended.ErrorDetails?.Message ?? ended.Exception.Message);
        }

        Report.Write(run);
        return run.TerminatingError is null ? 0 : 1;
    }

    private static IEnumerable<object?> ReadCsv(string path)
    {
        using StreamReader text = new(path);
        using CsvReader csv = new(text, CultureInfo.InvariantCulture);
        foreach (IDictionary<string, object> cells in csv.GetRecords<dynamic>())
        {
            PSObject row = new();
            foreach ((string name, object value) in cells)
            {
                row.Properties.Add(new PSNoteProperty(name, value));
            }

            yield return row;
        }
    }

    private static SecureString Secure(string text)
    {
        SecureString secure = new();
        foreach (char c in text)
        {
            secure.AppendChar(c);
        }

        secure.MakeReadOnly();
        return secure;
    }
}
