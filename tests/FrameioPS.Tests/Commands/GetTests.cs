using CmdletHosting;
using Frameio.Sandbox;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

public sealed class GetTests : SandboxTest
{
    protected override SandboxOptions Options => new() { Seed = DefaultSeed(250), TimeScale = 600 };

    [Fact]
    public void Users_are_listed_to_the_end_and_deactivated_ones_on_request()
    {
        Connect();

        Assert.Equal(253, Runner.Run("Get-FrameioUser").Output.Count);
        Assert.Equal(254, Runner.Run(new Step("Get-FrameioUser").With("IncludeDeactivated")).Output.Count);
    }

    [Fact]
    public void The_first_few_users_cost_one_page()
    {
        Connect();

        RunResult run = Runner.Run(new Step("Get-FrameioUser"), options: new RunOptions { TakeFirst = 3 });

        Assert.Equal(3, run.Output.Count);
        Assert.Single(Sandbox.Log.Snapshot());
    }

    [Theory]
    [InlineData("user0001?@studio.example", 10)]
    [InlineData("USER00007@STUDIO.EXAMPLE", 1)]
    [InlineData("*owner*", 1)]
    [InlineData("User 0000*", 9)]
    [InlineData("264fe484-d631-4841-a2d1-bd6d122045f4", 1)]
    [InlineData("gone@studio.example", 1)]
    [InlineData("gon*", 0)]
    [InlineData("no such thing*", 0)]
    public void Users_are_found_by_id_email_and_pattern(string user, int expected)
    {
        Connect();

        RunResult run = Runner.Run("Get-FrameioUser", user);

        Assert.Equal(expected, run.Output.Count);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void Users_are_filtered_by_role()
    {
        Connect();

        Assert.Equal("owner@studio.example", Assert.Single(Runner.Run(new Step("Get-FrameioUser").With("Role", "OWNER")).Texts("Email")));
    }

    [Fact]
    public void Who_is_nowhere_is_an_error_and_the_others_come()
    {
        Connect();

        RunResult run = Runner.Run(new Step("Get-FrameioUser"), [Email(1), "nobody@studio.example", Email(2)]);

        Assert.Equal(2, run.Output.Count);
        Assert.Equal("UserNotFound", Assert.Single(run.Errors).Id());
        Assert.Equal("nobody@studio.example", run.Errors[0].TargetObject);
    }

    [Fact]
    public void Groups_are_found_by_id_name_and_pattern_even_with_pattern_characters_in_the_name()
    {
        Connect();

        Assert.Equal(6, Runner.Run("Get-FrameioGroup").Output.Count);
        Assert.Equal(2, Runner.Run("Get-FrameioGroup", "*rs").Output.Count);
        Assert.Equal(2, Runner.Run("Get-FrameioGroup", "twins").Output.Count);
        Assert.Equal("O'Neil [A/B] #1?", Assert.Single(Runner.Run("Get-FrameioGroup", "O'Neil [A/B] #1?").Texts("Name")));
        Assert.Equal("Synced", Assert.Single(Runner.Run("Get-FrameioGroup", "20d27562-6223-4fb2-988d-27bbdce23705").Texts("Name")));
    }

    [Fact]
    public void Members_carry_what_other_cmdlets_need()
    {
        Connect();

        RunResult run = Runner.Run("Get-FrameioGroupMember", "Editors");

        Assert.Equal("gone@studio.example", Assert.Single(run.Texts("Email")));
        Assert.Equal("Editors", Assert.Single(run.Texts("GroupName")));
        Assert.Equal("False", Assert.Single(run.Texts("Active")));
    }

    [Fact]
    public void Accounts_are_found_by_pattern()
    {
        Connect();

        Assert.Single(Runner.Run("Get-FrameioAccount", "St*").Output);
        Assert.Equal("AccountNotFound", Assert.Single(Runner.Run("Get-FrameioAccount", "Nope").Errors).Id());
    }
}
