using System.Management.Automation;
using CmdletHosting;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

/// <summary>The error ids that scripts rely on, each by a call that meets it.</summary>
public sealed class ErrorVocabularyTests : SandboxTest
{
    [Theory]
    [InlineData("Twins", "GroupAmbiguous")]
    [InlineData("Nope", "GroupNotFound")]
    [InlineData("Synced", "GroupNotManagedHere")]
    public void A_row_says_what_is_wrong_with_its_group(string group, string id)
    {
        Connect();

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember"), [Row(("Group", group), ("Email", Email(1)))]);

        Assert.Equal(id, Assert.Single(run.Errors).Id());
        Assert.StartsWith(id + ": ", Assert.Single(run.Texts("Reason")), StringComparison.Ordinal);
        Assert.Equal(id, Runner.Run("Add-FrameioGroupMember", group, Email(1)).TerminatingError!.Id());
    }

    [Theory]
    [InlineData("gone@studio.example", "UserDeactivated")]
    [InlineData("invited@studio.example", "UserHasNoId")]
    [InlineData("nobody@studio.example", "UserNotFound")]
    [InlineData("nobody", "InvalidEmail")]
    public void A_row_says_what_is_wrong_with_its_person(string user, string id)
    {
        Connect();

        RunResult run = Runner.Run("Add-FrameioGroupMember", "Editors", user);

        Assert.Equal(id, Assert.Single(run.Errors).Id());
        Assert.StartsWith(id + ": ", Assert.Single(run.Texts("Reason")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(401, "TokenRejected")]
    [InlineData(403, "Forbidden")]
    [InlineData(409, "RejectedByServer")]
    [InlineData(422, "RejectedByServer")]
    [InlineData(503, "ServerFault")]
    public void A_status_has_its_id(int status, string id)
    {
        Connect();
        Fault("v4AddGroupUsers", new StatusFault { Code = status, Body = """{"errors":[{"detail":"because"}]}""" }, times: null);

        RunResult run = Runner.Run("Add-FrameioGroupMember", "Editors", Email(1));

        Assert.Equal(id, Assert.Single(run.Errors).Id());
        Assert.Contains("because", Assert.Single(run.Texts("Reason")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_route_is_the_endpoints_fault()
    {
        Connect();
        Fault("v4ListGroups", new StatusFault { Code = 404, Body = """{"errors":[{"detail":"no route found for GET /v4/x (DeveloperApiWeb.V0.Router)"}]}""" });

        Assert.Equal("EndpointUnavailable", Assert.Single(Runner.Run("Get-FrameioGroup").Errors).Id());
    }

    [Fact]
    public void A_lost_answer_to_a_change_is_an_unknown_outcome_and_to_a_list_a_fault()
    {
        Connect();
        Fault("v4AddGroupUsers", new LostAnswerFault(), times: null);
        Fault("v4ListGroups", new CutFault(), times: null, skip: 1);

        Assert.Equal("OutcomeUnknown", Assert.Single(Runner.Run("Add-FrameioGroupMember", "Editors", Email(1)).Errors).Id());
        Assert.Equal("ServerFault", Assert.Single(Runner.Run("Get-FrameioGroup").Errors).Id());
    }

    [Theory]
    [InlineData(MalformedBody.Html)]
    [InlineData(MalformedBody.Truncated)]
    [InlineData(MalformedBody.Empty)]
    public void An_answer_that_is_none_is_shown_in_its_beginning(MalformedBody body)
    {
        Connect();
        Fault("v4ListGroups", new MalformedFault { Body = body });

        ErrorRecord error = Assert.Single(Runner.Run("Get-FrameioGroup").Errors);

        Assert.Equal("UnexpectedAnswer", error.Id());
        Assert.Contains("200", error.ToString(), StringComparison.Ordinal);
        Assert.InRange(error.ToString().Length, 1, 500);
    }

    [Fact]
    public void A_list_that_ends_early_is_not_acted_on()
    {
        Connect();
        Fault("v4ListAccountUsers", new TruncatePageFault { Keep = 5, TotalCount = 34 }, times: null);

        RunResult run = Runner.Run("Add-FrameioGroupMember", "Editors", Email(30));

        Assert.Equal("UnexpectedAnswer", Assert.Single(run.Errors).Id());
        Assert.Empty(Writes);
    }

    [Fact]
    public void A_typed_call_names_the_parameter_it_lacks()
    {
        Connect();

        Assert.Contains("-Group", Runner.Run("Add-FrameioGroupMember").TerminatingError!.ToString(), StringComparison.Ordinal);
        Assert.Contains("-User", Runner.Run("Add-FrameioGroupMember", "Editors").TerminatingError!.ToString(), StringComparison.Ordinal);
        Assert.Equal("MissingArgument", Assert.Single(Runner.Run("Set-FrameioGroup", "Editors").Errors).Id());
    }
}
