using System.Management.Automation;
using CmdletHosting;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

public sealed class TeamMemberTests : SandboxTest
{
    [Theory]
    [InlineData("V2")]
    [InlineData("V4")]
    public void Teams_lead_to_members_and_members_to_a_plan(string version)
    {
        Connect(version);

        RunResult run = Runner.Run([new Step("Get-FrameioTeam"), new Step("Get-FrameioTeamMember"), new Step("Remove-FrameioTeamMember").With("WhatIf")]);

        Assert.All(run.Texts("Status"), status => Assert.Equal("WhatIf", status));
        Assert.Contains(Email(2), run.Texts("Email"));
        Assert.Empty(run.Errors);
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData("V2", "Added,Duplicate,Added,Invited,Failed,Failed", "member")]
    [InlineData("V4", "Added,Duplicate,Added,Failed,Failed,Failed", "editor")]
    public void Each_row_says_what_became_of_it(string version, string statuses, string role)
    {
        Connect(version);
        object[] rows =
        [
            Row(("Email", Email(6)), ("Team", "Post")), Row(("Email", $" {Email(6).ToUpperInvariant()}"), ("TeamName", "post")), Row(("Email", Email(6)), ("Workspace", "Dailies")),
            Row(("Email", "stranger@client.example"), ("Team", "Post")), Row(("Email", "someone"), ("Team", "Post")), Row(("Email", Email(6)), ("Team", "Twins")),
        ];

        RunResult run = Runner.Run(new Step("Invoke-FrameioTeamInvite"), rows);

        Assert.Equal(statuses.Split(','), run.StatusByRow());
        Assert.Equal(role, run.Output.First(result => result.Text("Row") == "1").Text("Role"));
        Assert.Equal(statuses.Split(',').Count(status => status == "Failed"), run.Errors.Count);
        Assert.All(run.Errors, error => Assert.Contains(error.TargetObject, rows));
        Assert.Equal(version == "V2" ? ["stranger@client.example"] : [], Sandbox.State.Mails.Select(mail => mail.To));
    }

    [Fact]
    public void A_stranger_on_V4_is_sent_to_the_Adobe_Admin_Console()
    {
        Connect();

        ErrorRecord error = Assert.Single(Runner.Run("Invoke-FrameioTeamInvite", "Post", "stranger@client.example").Errors);

        Assert.Equal("UserNotInAccount", error.Id());
        Assert.Equal(ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Contains("Adobe Admin Console", error.ErrorDetails!.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void The_role_a_user_has_in_the_account_is_none_in_a_team()
    {
        Connect();

        RunResult run = Runner.Run([new Step("Get-FrameioUser", Email(7)), new Step("Invoke-FrameioTeamInvite", "Post")]);

        Assert.Equal("editor", Assert.Single(run.Texts("Role")));
        Assert.Equal("editor", Team("Post").Members.Single(member => member.Email == Email(7)).Role);
    }

    [Theory]
    [InlineData("V2", "team_manager")]
    [InlineData("V4", "workspace_admin")]
    public void Members_bring_their_roles_along(string version, string role)
    {
        Connect(version);

        RunResult run = Runner.Run([new Step("Get-FrameioTeamMember", "Dailies"), new Step("Invoke-FrameioTeamInvite", "Post")]);

        Assert.Equal(role, run.Output.Single(result => result.Text("Email") == Email(2)).Text("Role"));
        Assert.Equal("workspace_admin", Team("Post").Members.Single(member => member.Email == Email(2)).Role);
    }

    [Theory]
    [InlineData("V2", "member", "team_manager")]
    [InlineData("V4", "viewer", "editor")]
    public void One_person_with_two_roles_gets_neither(string version, string one, string other)
    {
        Connect(version);

        RunResult run = Runner.Run(
            new Step("Invoke-FrameioTeamInvite"),
            [Row(("Email", Email(8)), ("Team", "Post"), ("Role", one)), Row(("Email", Email(9)), ("Team", "Post"), ("Role", one)), Row(("Email", Email(8)), ("Team", "Post"), ("Role", other))]);

        Assert.Equal(["Failed", "Added", "Failed"], run.StatusByRow());
        Assert.Equal(["ConflictingRow", "ConflictingRow"], run.ErrorIds());
        Assert.Single(Writes);
    }

    [Theory]
    [InlineData("V2", "editor")]
    [InlineData("V4", "member")]
    [InlineData("V4", "owner")]
    public void A_role_for_all_that_cannot_be_given_ends_the_command(string version, string role)
    {
        Connect(version);

        RunResult run = Runner.Run(new Step("Invoke-FrameioTeamInvite", "Post").With("Role", role), [Email(6)]);

        Assert.Equal("InvalidRole", run.TerminatingError!.Id());
        Assert.Empty(run.Output);
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData("V2", "AlreadyRemoved")]
    [InlineData("V4", "NotFound")]
    public void A_second_removal_says_so(string version, string status)
    {
        Connect(version);
        Step Remove() => new Step("Remove-FrameioTeamMember", "Dailies", Email(1)).With("Confirm", false);

        Assert.Equal("Removed", Assert.Single(Runner.Run(Remove()).Texts("Status")));
        RunResult second = Runner.Run(Remove());

        Assert.Equal(status, Assert.Single(second.Texts("Status")));
        Assert.Equal(status == "NotFound" ? ["TeamMemberNotFound"] : [], second.ErrorIds());
    }

    [Theory]
    [InlineData("V2")]
    [InlineData("V4")]
    public void A_removal_asks_about_each_person(string version)
    {
        Connect(version);
        List<string> questions = [];
        Runner.Prompt = prompt =>
        {
            questions.Add(prompt.Message);
            return prompt.Message.Contains(Email(1), StringComparison.Ordinal) ? ConfirmAnswer.No : ConfirmAnswer.Yes;
        };

        RunResult run = Runner.Run(new Step("Remove-FrameioTeamMember", "Dailies"), [Email(1), Email(2)]);

        Assert.Equal(["WhatIf", "Removed"], run.StatusByRow());
        Assert.Equal([Email(1)], Team("Dailies").Members.Select(member => member.Email));
        Assert.Equal(2, questions.Count);
        Assert.All(questions, question => Assert.Contains("Remove from team 'Dailies'", question, StringComparison.Ordinal));
    }

    [Fact]
    public void A_role_on_a_project_that_stays_is_warned_of()
    {
        Connect();
        Runner.Run(new Step("Add-FrameioCollaborator", "Pilot", Email(1)).With("Role", "viewer"));

        RunResult run = Runner.Run(new Step("Remove-FrameioTeamMember", "Dailies", Email(1)).With("Confirm", false));

        Assert.Equal("Removed", Assert.Single(run.Texts("Status")));
        Assert.Contains("still has the role 'viewer' on the project 'Pilot'", Assert.Single(run.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_lost_answer_sends_no_second_mail()
    {
        Connect("V2");
        Fault("v2AddTeamMember", new LostAnswerFault());

        RunResult run = Runner.Run("Invoke-FrameioTeamInvite", "Post", "stranger@client.example");

        // V2 doesn't list invitations to teams.
        Assert.Equal("OutcomeUnknown", Assert.Single(run.Errors).Id());
        Assert.Single(Sandbox.State.Mails);
    }

    [Theory]
    [InlineData("V2", "Invoke-FrameioTeamInvite", "team_manager,member")]
    [InlineData("V2", "Add-FrameioCollaborator", "")]
    [InlineData("V4", "Invoke-FrameioTeamInvite", "workspace_admin,full_access,editor,edit_only,commenter,viewer")]
    [InlineData("V4", "Add-FrameioCollaborator", "full_access,editor,edit_only,commenter,viewer")]
    public void Tab_offers_the_roles_that_can_be_given(string version, string command, string roles)
    {
        Connect(version);

        Assert.Equal(roles, string.Join(',', Runner.Complete(command, "Role", "").Select(choice => choice.CompletionText)));
    }
}
