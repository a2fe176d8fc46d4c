using CmdletHosting;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

public sealed class RemoveGroupMemberTests : SandboxTest
{
    [Fact]
    public void Each_member_is_one_call_and_who_is_no_member_costs_none()
    {
        Connect();
        Runner.Run(new Step("Add-FrameioGroupMember", "Reviewers"), [Email(1), Email(2)]);
        Sandbox.Log.Clear();

        RunResult run = Runner.Run(
            new Step("Remove-FrameioGroupMember", "Reviewers").With("Confirm", false), [Email(1), Email(3), Email(1), Email(2), "nobody@studio.example"]);

        Assert.Equal(["Removed", "NotMember", "Duplicate", "Removed", "Failed"], run.StatusByRow());
        Assert.Equal(2, Writes.Count);
        Assert.Empty(MembersOf("Reviewers"));
    }

    [Fact]
    public void Somebody_deactivated_can_be_taken_out()
    {
        Connect();

        RunResult run = Runner.Run(new Step("Remove-FrameioGroupMember", "Editors", "gone@studio.example").With("Confirm", false));

        Assert.Equal("Removed", Assert.Single(run.Texts("Status")));
        Assert.Empty(MembersOf("Editors"));
    }

    [Fact]
    public void Removal_asks_first()
    {
        Connect();

        RunResult run = Runner.Run("Remove-FrameioGroupMember", "Editors", "gone@studio.example");

        // Nobody can answer in a session without a prompt, so the command ends.
        Assert.NotNull(run.TerminatingException);
        Assert.Empty(Writes);
    }

    [Fact]
    public void Results_come_while_other_calls_are_still_to_go()
    {
        Connect();
        Runner.Run(new Step("Add-FrameioGroupMember", "Reviewers"), Enumerable.Range(1, 20).Select(Email));
        Sandbox.Log.Clear();
        Fault("v4RemoveGroupUser", new DelayFault { Ms = 500 }, skip: 19);
        List<int> answeredAtResult = [];

        Runner.Run(
            new Step("Remove-FrameioGroupMember", "Reviewers").With("Confirm", false),
            Enumerable.Range(1, 20).Select(Email),
            new RunOptions { OnOutput = _ => answeredAtResult.Add(Writes.Count(write => write.Status is not null)) });

        Assert.Equal(20, answeredAtResult.Count);
        Assert.InRange(answeredAtResult[0], 1, 19);
    }
}
