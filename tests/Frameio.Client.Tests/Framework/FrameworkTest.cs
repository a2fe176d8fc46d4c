using Frameio.Client.Framework;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Logging;

namespace Frameio.Client.Tests.Framework;

/// <summary>A sandbox for the program, whose people are to be in a group that has nobody.</summary>
public abstract class FrameworkTest : SandboxTest
{
    protected const string Group = "Producers";

    /// <summary>How fast the service's time goes.</summary>
    protected const double Speed = 600;

    protected IEnumerable<string> Members => Server.State.Snapshot().Group(Group).MemberIds.Order();

    protected IReadOnlyList<LogEntry> Batches => Calls("v4AddGroupUsers");

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { TimeScale = Speed, Seed = Seeds.Crowded(people: 200, members: 0) };

    /// <summary>Every row of the first so many people has come out as added, in their order.</summary>
    private protected static void RequireAdded(IReadOnlyList<RowEnd> ends, int count)
    {
        Assert.Equal(Enumerable.Range(1, count).Select(number => (long)number), ends.Select(end => end.Number));
        Assert.All(ends, end => Assert.Equal(("Added", string.Empty), (end.Status, end.Reason)));
    }

    /// <summary>The group has the first so many people and nobody else.</summary>
    protected void RequireMembers(int count) =>
        Assert.Equal(Enumerable.Range(1, count).Select(Seeds.PersonId).Order(), Members);

    /// <summary>A list that is cut off after the half of a page is asked for again.</summary>
    protected async Task RequireHalfIsRepeatedAsync()
    {
        Break("v4ListAccountUsers", new CutBodyFault(), skip: 1);
        using FrameworkProgram program = await FrameworkProgram.StartAsync(Server.BaseAddress);
        await program.SendAsync(Group, 200);

        RequireAdded(await program.FinishAsync(), 200);

        RequireMembers(200);
        Assert.Equal([null, "cut_body", null, null], Calls("v4ListAccountUsers").Select(call => call.Fault));
    }
}
