using System.Management.Automation;
using CmdletHosting;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

public sealed class CollaboratorTests : SandboxTest
{
    [Theory]
    [InlineData("V2")]
    [InlineData("V4")]
    public void Teams_lead_to_projects_and_projects_to_people(string version)
    {
        Connect(version);

        RunResult run = Runner.Run([new Step("Get-FrameioTeam"), new Step("Get-FrameioProject"), new Step("Get-FrameioCollaborator")]);

        Assert.Contains(Email(3), run.Texts("Email"));
        Assert.Empty(run.Errors);
    }

    [Theory]
    [InlineData("V2")]
    [InlineData("V4")]
    public void Projects_of_one_name_are_told_apart_by_their_teams(string version)
    {
        Connect(version);

        RunResult run = Runner.Run(
            new Step("Add-FrameioCollaborator"),
            [Row(("Email", Email(6)), ("Project", "Main")), Row(("Email", Email(6)), ("Project", "Main"), ("Team", "Post")), Row(("Email", Email(6)), ("Project", "Main"), ("WorkspaceId", "6c6567b3-20af-4cc8-a4fd-9aa52196de01"))]);

        Assert.Equal(["Failed", "Added", "Added"], run.StatusByRow());
        Assert.Equal("ProjectAmbiguous", Assert.Single(run.Errors).Id());
        Assert.Equal(ErrorCategory.InvalidArgument, run.Errors[0].CategoryInfo.Category);
        Assert.Equal(
            ["101b453f-602d-4be8-89ce-9f6105234203", "101b453f-602d-4be8-89ce-9f6105234204"],
            run.Texts("ProjectId").Where(id => id.Length > 0).Order());
    }

    [Theory]
    [InlineData("V2", "Nope", "TeamNotFound")]
    [InlineData("V2", "Twins", "TeamAmbiguous")]
    [InlineData("V4", "Nope", "TeamNotFound")]
    [InlineData("V4", "Twins", "TeamAmbiguous")]
    public void A_team_for_all_rows_that_is_none_ends_the_command(string version, string team, string id)
    {
        Connect(version);

        RunResult run = Runner.Run(new Step("Add-FrameioCollaborator").With("Team", team), [Row(("Email", Email(6)), ("Project", "Pilot"))]);

        Assert.Equal(id, run.TerminatingError!.Id());
        Assert.Empty(run.Output);
        Assert.Empty(Writes);
    }

    [Theory]
    [InlineData("V2", "Invited")]
    [InlineData("V4", "Failed")]
    public void A_stranger_is_invited_where_there_are_invitations(string version, string status)
    {
        Connect(version);

        Assert.Equal(status, Assert.Single(Runner.Run("Add-FrameioCollaborator", "Pilot", "stranger@client.example").Texts("Status")));
        Assert.Equal(version == "V2" ? 1 : 0, Sandbox.State.Mails.Count);
    }

    [Theory]
    [InlineData("V2")]
    [InlineData("V4")]
    public void Members_of_a_team_can_be_piped_onto_a_project(string version)
    {
        Connect(version);

        RunResult run = Runner.Run([new Step("Get-FrameioTeamMember", "Post"), new Step("Add-FrameioCollaborator", "Trailer")]);

        Assert.Equal("Added", run.Output.Single(result => result.Text("Email") == Email(5)).Text("Status"));
        Assert.Contains(Email(5), Project("Trailer").Collaborators.Select(person => person.Email));
    }

    [Fact]
    public void Members_of_a_group_can_be_piped_onto_a_project()
    {
        Connect();
        Runner.Run("Add-FrameioGroupMember", "Reviewers", Email(10));

        RunResult run = Runner.Run([new Step("Get-FrameioGroupMember", "Reviewers"), new Step("Add-FrameioCollaborator", "Pilot").With("Role", "Viewer")]);

        Assert.Equal("Added", Assert.Single(run.Texts("Status")));
        Assert.Equal("viewer", Assert.Single(run.Texts("Role")));
    }

    [Fact]
    public void A_role_on_a_V2_project_is_refused_before_any_call()
    {
        Connect("V2");

        RunResult run = Runner.Run(new Step("Add-FrameioCollaborator", "Pilot", Email(6)).With("Role", "viewer"));

        Assert.Equal("InvalidRole", run.TerminatingError!.Id());
        Assert.Empty(Writes);
    }

    [Fact]
    public void An_open_invitation_is_withdrawn()
    {
        Connect("V2");

        RunResult run = Runner.Run(new Step("Remove-FrameioCollaborator", "Pilot", "GUEST@client.example").With("Confirm", false));

        Assert.Equal("Removed", Assert.Single(run.Texts("Status")));
        Assert.Empty(Project("Pilot").Pending);
    }

    [Fact]
    public void Open_invitations_are_listed_on_V2_and_only_warned_of_on_V4()
    {
        Step Pending() => new Step("Get-FrameioCollaborator", "Pilot").With("Pending");
        Connect("V2");
        Assert.Equal("guest@client.example", Assert.Single(Runner.Run(Pending()).Texts("Email")));

        Connect();
        RunResult run = Runner.Run(Pending());
        Assert.Empty(run.Output);
        Assert.Contains("Adobe Admin Console", Assert.Single(run.Warnings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("V2", "v2RemoveCollaborator")]
    [InlineData("V4", "v4RemoveProjectUser")]
    public void A_removal_whose_answer_was_lost_is_a_removal(string version, string operation)
    {
        Connect(version);
        Fault(operation, new LostAnswerFault());

        RunResult run = Runner.Run(new Step("Remove-FrameioCollaborator", "Pilot", "Plus+o'neil&x#1%20@studio.example").With("Confirm", false));

        Assert.Equal("Removed", Assert.Single(run.Texts("Status")));
        Assert.Empty(run.Errors);
        Assert.Equal([Email(3)], Project("Pilot").Collaborators.Select(person => person.Email));
    }

    [Theory]
    [InlineData("V2", "Invoke-FrameioTeamInvite", "Team", "team")]
    [InlineData("V4", "Remove-FrameioCollaborator", "Project", "project")]
    public void A_row_without_the_columns_names_the_columns_it_has(string version, string command, string column, string noun)
    {
        Connect(version);

        RunResult run = Runner.Run(new Step(command).With("Confirm", false), [Row(("Email", Email(1)), ("Ort", "Pilot")), Row(("Adresse", "x"), (column, "Pilot")), Row(("\uFEFFEmail", ""), (column, ""))]);

        Assert.Equal(["Failed", "Failed", "Failed"], run.StatusByRow());
        Assert.Equal("MissingColumn", run.Errors[0].Id());
        Assert.Contains($"no column for the {noun}", run.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("'Email', 'Ort'", run.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("MissingColumn", run.Errors[1].Id());
        Assert.Contains($"'Adresse', '{column}'", run.Errors[1].ToString(), StringComparison.Ordinal);
        Assert.NotEqual("MissingColumn", run.Errors[2].Id());
        Assert.Empty(Writes);
    }
}
