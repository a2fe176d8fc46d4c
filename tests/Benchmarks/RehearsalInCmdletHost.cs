using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using CmdletHosting;

namespace Benchmarks;

/// <summary>The rehearsal in a process of its own, without PowerShell.</summary>
internal static class RehearsalInCmdletHost
{
    public static void Run(Uri baseUri, int rows)
    {
        using CmdletRunner runner = new();
        runner.ImportModule(Path.Combine(Machine.ModuleFolder, "net8.0", "FrameioPS.dll"));
        Require(runner.Run(new Step("Connect-Frameio").With("BaseUri", baseUri)));

        int results = 0;
        Stopwatch watch = Stopwatch.StartNew();
        Require(runner.Run(
            new Step("Add-FrameioGroupMember").With("WhatIf"),
            Enumerable.Range(0, rows).Select(Row),
            new RunOptions { OnOutput = _ => results++, OnMessage = (_, _) => { } }));
        if (results != rows)
        {
            throw new InvalidOperationException($"{results} results for {rows} rows.");
        }

        double megabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds} {megabytes}"));
    }

    private static PSObject Row(int number)
    {
        PSObject row = new();
        row.Properties.Add(new PSNoteProperty("Email", $"user{(number % 1000) + 1:00000}@studio.example"));
        row.Properties.Add(new PSNoteProperty("Group", $"Group {number / 1000}"));
        return row;
    }

    private static void Require(RunResult run)
    {
        if (run.TerminatingException is { } exception)
        {
            throw new InvalidOperationException("The rehearsal failed.", exception);
        }
    }
}
