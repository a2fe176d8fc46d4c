using CmdletHosting;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>Answers that aren't: what the person is told of them, and what is not decided by them.</summary>
public sealed class NoAnswerTests : SandboxTest
{
    private static readonly string _page = $"<!DOCTYPE html><html><body>{string.Concat(Enumerable.Repeat("<p>Please sign in to the proxy.</p>\n", 500))}</body></html>";

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(407)]
    public void A_page_is_told_by_its_status_and_its_beginning(int status)
    {
        Connect();
        Fault("v4AddGroupUsers", new StatusFault { Code = status, Body = _page, ContentType = "text/html" }, times: null);

        RunResult run = Runner.Run("Add-FrameioGroupMember", "Editors", Email(1));

        string words = Assert.Single(run.Errors).ToString();
        Assert.Equal("UnexpectedAnswer", run.Errors[0].Id());
        Assert.Contains($"({status})", words, StringComparison.Ordinal);
        Assert.Contains("Please sign in", words, StringComparison.Ordinal);
        Assert.InRange(words.Length, 200, 500);
        Assert.DoesNotContain("   at ", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MalformedBody.Truncated)]
    [InlineData(MalformedBody.Html)]
    [InlineData(MalformedBody.Empty)]
    public void A_list_of_people_that_cannot_be_read_makes_nobody_a_stranger(MalformedBody body)
    {
        Connect();
        Fault("v4ListAccountUsers", new MalformedFault { Body = body }, times: null);

        RunResult run = Runner.Run(new Step("Remove-FrameioGroupMember", "Editors").With("Confirm", false), Enumerable.Range(1, 5).Select(Email));

        Assert.Equal(Enumerable.Repeat("UnexpectedAnswer", 5), run.ErrorIds());
        Assert.Single(Sandbox.Log.Snapshot(), entry => entry.Operation == "v4ListAccountUsers");
        Assert.Empty(Writes);
    }

    [Fact]
    public void A_list_of_members_that_ends_early_keeps_nobody_in_the_group()
    {
        Connect();
        string gone = MembersOf("Editors").Single();
        Fault("v4ListGroupUsers", new TruncatePageFault { Keep = 0 }, times: null);

        RunResult run = Runner.Run(new Step("Remove-FrameioGroupMember", "Editors").With("Confirm", false), ["gone@studio.example", Email(1)]);

        Assert.Equal(["Removed", "NotMember"], run.StatusByRow());
        Assert.DoesNotContain(gone, MembersOf("Editors"));
    }
}
