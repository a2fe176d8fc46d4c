using System.Collections.Concurrent;
using System.Globalization;
using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Logging;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>What a run said, and what the sandbox knows of it.</summary>
internal sealed record RunRecord(
    Scenario Scenario,
    RunResult Said,
    IReadOnlyList<RowFate> Fates,
    IReadOnlyList<LogEntry> Log,
    IReadOnlyList<Exchange> Exchanges,
    IReadOnlyDictionary<string, HashSet<string>> Before,
    IReadOnlyDictionary<string, HashSet<string>> After)
{
    public static RunRecord Of(Scenario scenario, SandboxServer sandbox, ConcurrentQueue<Exchange> exchanges, Func<RunResult> run)
    {
        sandbox.Log.Clear();
        exchanges.Clear();
        var before = Members(sandbox);
        RunResult said = run();
        return new RunRecord(scenario, said, [.. said.Output.Select(RowFate.Of)], sandbox.Log.Snapshot(), [.. exchanges], before, Members(sandbox));
    }

    public RowFate Fate(int row) => Fates.Single(fate => fate.Row == row);

    private static Dictionary<string, HashSet<string>> Members(SandboxServer sandbox) =>
        sandbox.State.Snapshot().Accounts.Single().Groups.ToDictionary(group => group.Id, group => group.MemberIds.ToHashSet());
}

/// <summary>What a result says of its row.</summary>
internal sealed record RowFate(int Row, string GroupId, string UserId, string Status, string Reason)
{
    /// <summary>The error id a failed row begins its reason with.</summary>
    public string ErrorId => Reason.Split(':')[0];

    public bool IsFailed => Status == "Failed";

    public static RowFate Of(object? result) => new(
        int.Parse(result.Text("Row"), CultureInfo.InvariantCulture), result.Text("GroupId"), result.Text("UserId"), result.Text("Status"), result.Text("Reason"));

    public override string ToString() => IsFailed ? $"row {Row} Failed ({Reason})" : $"row {Row} {Status}";
}
