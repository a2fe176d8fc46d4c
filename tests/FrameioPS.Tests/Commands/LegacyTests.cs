using System.Management.Automation;
using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.V2;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

/// <summary>V2 up to its end, and after it.</summary>
public sealed class LegacyTests : SandboxTest
{
    [Fact]
    public void Connecting_warns_once_of_the_end()
    {
        RunResult connected = Runner.Run(ConnectStep().With("ApiVersion", "V2"));

        string warning = Assert.Single(connected.Warnings);
        Assert.Contains("2026-12-01", warning, StringComparison.Ordinal);
        Assert.Contains("connect without -ApiVersion V2", warning, StringComparison.Ordinal);
        Assert.Equal("V2", Assert.Single(connected.Texts("ApiVersion")));
        Assert.Empty(Runner.Run("Get-FrameioTeam").Warnings);
        Assert.Empty(Runner.Run(ConnectStep()).Warnings);
    }

    [Theory]
    [InlineData(LegacyApi.Gone)]
    [InlineData(LegacyApi.NotFound)]
    public void After_its_end_the_error_says_how_to_connect(LegacyApi state)
    {
        Connect("V2");
        Sandbox.LegacyApi = state;

        ErrorRecord[] errors =
        [
            Runner.Run(ConnectStep().With("ApiVersion", "V2")).TerminatingError!,
            Assert.Single(Runner.Run("Get-FrameioTeam").Errors),
            Runner.Run("Invoke-FrameioTeamInvite", "Dailies", Email(6)).TerminatingError!,
            Assert.Single(Runner.Run(new Step("Remove-FrameioCollaborator").With("Confirm", false), [Row(("Email", Email(3)), ("Project", "Pilot"))]).Errors),
        ];

        Assert.All(errors, error =>
        {
            Assert.Equal("EndpointUnavailable", error.Id());
            Assert.Equal(ErrorCategory.ResourceUnavailable, error.CategoryInfo.Category);
            Assert.Contains("connect without -ApiVersion V2", error.ErrorDetails!.RecommendedAction, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(Writes, write => write.Status is >= 200 and < 300);
    }

    [Theory]
    [InlineData("Get-FrameioUser")]
    [InlineData("Get-FrameioGroup")]
    [InlineData("Get-FrameioGroupMember", "Editors")]
    [InlineData("New-FrameioGroup", "X")]
    [InlineData("Add-FrameioGroupMember", "Editors", "user00001@studio.example")]
    public void What_V2_has_not_is_said_without_a_call(string command, params string[] arguments)
    {
        Connect("V2");

        RunResult run = Runner.Run(command, arguments);

        ErrorRecord error = run.TerminatingError ?? Assert.Single(run.Errors);
        Assert.Equal("EndpointUnavailable", error.Id());
        Assert.Contains("V2 has no", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(Sandbox.Log.Snapshot());
    }

    [Fact]
    public void Two_sessions_speak_each_their_own()
    {
        object legacy = Runner.Run(ConnectStep().With("ApiVersion", "V2")).Output[0]!;
        Connect();

        string RoleOf(Step step) => Runner.Run(step).Output.Single(member => member.Text("Email") == Email(2)).Text("Role");

        Assert.Equal("workspace_admin", RoleOf(new Step("Get-FrameioTeamMember", "Dailies")));
        Assert.Equal("team_manager", RoleOf(new Step("Get-FrameioTeamMember", "Dailies").With("Session", legacy)));
    }
}
