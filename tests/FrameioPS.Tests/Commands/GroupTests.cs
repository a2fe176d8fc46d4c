using CmdletHosting;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

public sealed class GroupTests : SandboxTest
{
    [Fact]
    public void A_group_lives_from_New_to_Remove()
    {
        Connect();

        RunResult made = Runner.Run("New-FrameioGroup", "Colorists");
        RunResult renamed = Runner.Run(new Step("Set-FrameioGroup", "Colorists").With("NewName", "Colourists").With("Emoji", "art"));
        RunResult removed = Runner.Run(new Step("Remove-FrameioGroup", "Colourists").With("Confirm", false).With("PassThru"));

        Assert.Equal("busts_in_silhouette", Assert.Single(made.Texts("Emoji")));
        Assert.Equal("Colourists", Assert.Single(renamed.Texts("Name")));
        Assert.Equal("art", Assert.Single(renamed.Texts("Emoji")));
        Assert.Equal("Colourists", Assert.Single(removed.Texts("Name")));
        Assert.DoesNotContain("Colourists", Runner.Run("Get-FrameioGroup").Texts("Name"));
    }

    [Theory]
    [InlineData("New-FrameioGroup", "Colorists")]
    [InlineData("Set-FrameioGroup", "Editors")]
    [InlineData("Remove-FrameioGroup", "Editors")]
    public void What_if_changes_nothing(string command, string group)
    {
        Connect();
        Step step = new Step(command, group).With("WhatIf");

        RunResult run = Runner.Run(command.StartsWith("Set", StringComparison.Ordinal) ? step.With("NewName", "X") : step);

        Assert.Single(run.WhatIf);
        Assert.Empty(run.Output);
        Assert.Empty(Writes);
    }

    [Fact]
    public void A_failing_group_leaves_the_others_alone()
    {
        Connect();

        RunResult run = Runner.Run(new Step("Remove-FrameioGroup").With("Confirm", false), ["Nope", "Twins", "Reviewers"]);

        Assert.Equal(["GroupNotFound", "GroupAmbiguous"], run.ErrorIds());
        Assert.Contains("20d27562-6223-4fb2-988d-27bbdce23704", run.Errors[1].ToString(), StringComparison.Ordinal);
        Assert.Single(Writes);
    }
}
