using System.Management.Automation;
using Benchmarks.Children;
using Benchmarks.Report;
using Benchmarks.Studios;
using CmdletHosting;
using Frameio.Client.Access;

namespace Benchmarks.Pacing;

/// <summary>The module's own cmdlets on rows from a file, in a process without PowerShell.</summary>
internal static class ChangeInCmdletHost
{
    public static void Run(Uri baseUri, string change, string path)
    {
        using CmdletRunner runner = new();
        runner.ImportModule(BuiltModule.Dll);
        Require(runner.Run(new Step("Connect-Frameio").With("BaseUri", baseUri)));
        Child.AwaitStart();

        int failed = 0;
        Require(runner.Run(
            new Step($"{change}-FrameioGroupMember").With("Confirm", false),
            RowFile.Read(path).Select(row => Row(row.Group, row.Email)),
            new RunOptions { OnOutput = result => failed += IsFailed(result) ? 1 : 0, OnError = _ => { }, OnMessage = (_, _) => { }, OnProgress = _ => { } }));
        Console.WriteLine(failed);
    }

    private static bool IsFailed(object? result) =>
        $"{PSObject.AsPSObject(result!).Properties[nameof(FrameioGroupMembershipResult.Status)]?.Value}" == nameof(AccessStatus.Failed);

    private static PSObject Row(string group, string email)
    {
        PSObject row = new();
        row.Properties.Add(new PSNoteProperty("Group", group));
        row.Properties.Add(new PSNoteProperty("Email", email));
        return row;
    }

    private static void Require(RunResult run)
    {
        if (run.TerminatingException is { } exception)
        {
            throw new InvalidOperationException("The run failed.", exception);
        }
    }
}
