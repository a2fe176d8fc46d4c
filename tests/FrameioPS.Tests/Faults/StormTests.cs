using System.Text.RegularExpressions;
using CmdletHosting;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>An operation of the service that fails and goes on failing.</summary>
public sealed class StormTests : SandboxTest
{
    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public void A_storm_pauses_the_operation_and_ends_with_every_row_accounted_for(int status)
    {
        Connect();
        Fault("v4AddGroupUsers", new StatusFault { Code = status }, times: null);

        RunResult run = AddToTwoGroups();

        Assert.Equal(Enumerable.Repeat("Failed", 20), run.StatusByRow());
        Assert.Equal(Enumerable.Repeat("ServerFault", 20), run.ErrorIds());
        Assert.Contains(run.Warnings, warning => warning.Contains("paused", StringComparison.Ordinal));
        Assert.Equal("20 of 20 rows failed.", run.Warnings[^1]);
        Assert.Equal(10, Writes.Count);
        Assert.Empty(MembersOf("Reviewers"));
    }

    [Fact]
    public void A_storm_leaves_the_other_operations_alone()
    {
        Connect();
        Fault("v4AddGroupUsers", new StatusFault { Code = 503 }, times: null);
        AddToTwoGroups();

        RunResult run = Runner.Run(new Step("Remove-FrameioGroupMember", "Editors", "gone@studio.example").With("Confirm", false));

        Assert.Equal("Removed", Assert.Single(run.Texts("Status")));
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public void After_a_storm_the_same_command_ends_well()
    {
        Connect();
        Fault("v4AddGroupUsers", new StatusFault { Code = 500, Apply = true }, times: null);
        AddToTwoGroups();
        Sandbox.Faults.Clear();

        RunResult run = AddToTwoGroups();

        Assert.Equal(Enumerable.Repeat("AlreadyMember", 20), run.StatusByRow());
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void A_fault_is_waited_out_for_longer_each_time()
    {
        Connect();
        Fault("v4AddGroupUsers", new StatusFault { Code = 502 }, times: 4);

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Editors", Email(1)).With("Verbose"));

        double[] arrivals = [.. Writes.Select(write => write.AtMs)];
        double[] waits = [.. arrivals.Skip(1).Zip(arrivals, (later, earlier) => later - earlier)];

        // Half a minute of the service's is 50 ms here.
        Assert.Equal("Added", Assert.Single(run.Texts("Status")));
        Assert.All(waits.Zip([50.0, 100, 200, 400]), wait => Assert.True(wait.First >= wait.Second - 1, $"{wait.First} ms instead of {wait.Second} ms"));
        Assert.Equal(4, run.Verbose.Count(line => Regex.IsMatch(line, "failed \\(502\\); try [2-5] of 5 follows")));
    }

    private RunResult AddToTwoGroups() => Runner.Run(
        new Step("Add-FrameioGroupMember"),
        Enumerable.Range(1, 20).Select(number => Row(("Group", number <= 10 ? "Editors" : "Reviewers"), ("Email", Email(number)))));
}
