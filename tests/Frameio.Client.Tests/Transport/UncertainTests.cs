using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

/// <summary>A change whose answer was lost and whose next try is turned away: nobody knows if it was applied.</summary>
public class UncertainTests : SandboxTest
{
    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    public async Task An_addition_that_may_have_happened_is_not_told_as_refused(int status)
    {
        LoseThenRefuse("v4AddGroupUsers", status);

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation));

        Assert.Contains($"({status}", failure.Message);
        Assert.Contains(Studio.Ana, Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    public async Task A_removal_that_may_have_happened_is_not_told_as_refused(int status)
    {
        LoseThenRefuse("v4RemoveGroupUser", status);

        await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => Client.Groups.RemoveMemberAsync(Studio.Account, Studio.Reviewers, Studio.Ines, Cancellation));

        Assert.Empty(Server.State.Snapshot().Group("Reviewers").MemberIds);
    }

    private void LoseThenRefuse(string operation, int status)
    {
        Break(operation, new LostAnswerFault());
        Break(operation, new StatusFault { Code = status }, times: null);
    }
}
