using System.Diagnostics;
using System.Globalization;
using System.Management.Automation;
using Benchmarks.Children;
using Benchmarks.Report;
using Benchmarks.Studios;
using CmdletHosting;

namespace Benchmarks.Rehearsing;

/// <summary>The rehearsal in a process of its own, without PowerShell.</summary>
internal static class RehearsalInCmdletHost
{
    public static void Run(Uri baseUri, int rows)
    {
        using CmdletRunner runner = new();
        runner.ImportModule(BuiltModule.Dll);
        Require(runner.Run(new Step("Connect-Frameio").With("BaseUri", baseUri)));

        Child.AwaitStart();
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
        row.Properties.Add(new PSNoteProperty("Email", Studio.Email((number % 1000) + 1)));
        row.Properties.Add(new PSNoteProperty("Group", Studio.GroupName((number / 1000) + 1)));
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
