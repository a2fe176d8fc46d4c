namespace FrameioPS.Tests.Faults;

/// <summary>One fault at one request of a run, for every request and every fault.</summary>
public sealed class EveryRequestTests
{
    public static TheoryData<string, string> CommandsAndFaults =>
        new(from kind in FaultKind.All from command in Commands select (command, kind.Name));

    public static TheoryData<string> AllCommands => new(Commands);

    private static string[] Commands => ["Add-FrameioGroupMember", "Remove-FrameioGroupMember"];

    [Theory]
    [MemberData(nameof(AllCommands))]
    public async Task An_undisturbed_run_is_true_and_needs_about_thirty_requests(string command)
    {
        RunRecord reference = await Reference.OfAsync(command);

        Assert.Empty(Truth.Violations(reference).Concat(Tries.Violations(reference)));
        Assert.InRange(reference.Log.Count, 18, 40);
        Assert.All(reference.Log, entry => Assert.NotEqual("imsToken", entry.Operation));
    }

    [Theory]
    [MemberData(nameof(CommandsAndFaults))]
    public async Task A_fault_at_any_request_loses_no_row_and_makes_none_lie(string command, string fault)
    {
        RunRecord reference = await Reference.OfAsync(command);
        FaultKind kind = FaultKind.Of(fault);

        await Cases.CheckAsync(Enumerable.Range(0, reference.Log.Count), async (request, cancellationToken) =>
        {
            await using Rehearsal rehearsal = await Rehearsal.StartAsync(Scenario.Of(command), cancellationToken);
            rehearsal.Disturb(kind, request);
            RunRecord run = await rehearsal.RunAsync(cancellationToken);
            return
            [
                .. Missed(kind, run, request),
                .. Truth.Violations(run),
                .. Tries.Violations(run),
                .. kind.IsSurvived ? Reference.Differences(reference, run) : Reference.Inventions(reference, run),
            ];
        });
    }

    // Where a token ends while the last requests are on their way, none may be left for it.
    private static string[] Missed(FaultKind kind, RunRecord run, int request) =>
        kind.Action is null || run.Log.Count <= request || run.Log.Any(entry => entry.Fault is not null) ? [] : ["the fault met no request"];
}
