using CmdletHosting;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>A change whose answer was lost and whose next try is turned away: nobody knows whether it was applied, and the row has to say so.</summary>
public sealed class UncertainTests : SandboxTest
{
    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    public void An_addition_that_may_have_happened_is_not_told_as_refused(int status)
    {
        Connect();
        Fault("v4AddGroupUsers", new LostAnswerFault());
        Fault("v4AddGroupUsers", new StatusFault { Code = status }, times: null);

        RunResult run = Runner.Run("Add-FrameioGroupMember", "Editors", Email(1));

        Assert.Equal("OutcomeUnknown", Assert.Single(run.Errors).Id());
        Assert.Contains($"({status}", run.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains(Sandbox.State.UserId(Email(1)), MembersOf("Editors"));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    public void A_removal_that_may_have_happened_is_not_told_as_refused(int status)
    {
        Connect();
        Fault("v4RemoveGroupUser", new LostAnswerFault());
        Fault("v4RemoveGroupUser", new StatusFault { Code = status }, times: null);

        RunResult run = Runner.Run(new Step("Remove-FrameioGroupMember", "Editors", "gone@studio.example").With("Confirm", false));

        Assert.Equal("OutcomeUnknown", Assert.Single(run.Errors).Id());
        Assert.Empty(MembersOf("Editors"));
    }

    [Fact]
    public void A_refusal_that_nothing_uncertain_came_before_keeps_its_name()
    {
        Connect();
        Fault("v4AddGroupUsers", new StatusFault { Code = 403 });

        RunResult run = Runner.Run("Add-FrameioGroupMember", "Editors", Email(1));

        Assert.Equal("Forbidden", Assert.Single(run.Errors).Id());
    }
}
