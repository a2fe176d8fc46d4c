using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

public sealed class AddGroupMemberTests : SandboxTest
{
    protected override SandboxOptions Options => new() { Seed = DefaultSeed(1000), TimeScale = 600 };

    [Fact]
    public void A_typed_person_is_added()
    {
        Connect();

        RunResult run = Runner.Run("Add-FrameioGroupMember", "Editors", Email(1));

        Assert.Equal("Added", Assert.Single(run.Texts("Status")));
        Assert.Equal(Email(1), Assert.Single(run.Texts("Email")));
        Assert.Contains(SeedGeneratedUsers.IdOf("d5a104d4-e2c5-41fb-a0c8-801ef23c86a1", 1), MembersOf("Editors"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_thousand_rows_into_one_group_are_ten_writes_in_any_order(bool shuffled)
    {
        Connect();
        int[] numbers = [.. Enumerable.Range(1, 1000)];
        if (shuffled)
        {
            new Random(4).Shuffle(numbers);
        }

        RunResult run = Runner.Run(
            new Step("Add-FrameioGroupMember", "Editors"), numbers.Select(number => Row(("Email", Email(number)))));

        Assert.Equal(Enumerable.Repeat("Added", 1000), run.Texts("Status"));
        Assert.Equal(10, Writes.Count);
        Assert.All(Writes, write => Assert.Equal(100, write.UserIds));
        Assert.Equal(1001, MembersOf("Editors").Count);
    }

    [Fact]
    public void Two_groups_row_by_row_are_five_writes_each()
    {
        Connect();

        RunResult run = Runner.Run(
            new Step("Add-FrameioGroupMember"),
            Enumerable.Range(1, 1000).Select(number => Row(("Group", number % 2 == 0 ? "Editors" : "Reviewers"), ("Email", Email(number)))));

        Assert.Equal(1000, run.Output.Count);
        Assert.Equal(5, Writes.Count(write => write.Path.Contains("23701", StringComparison.Ordinal)));
        Assert.Equal(5, Writes.Count(write => write.Path.Contains("23702", StringComparison.Ordinal)));
    }

    [Fact]
    public void People_and_groups_are_listed_once_a_session()
    {
        Connect();

        Runner.Run("Add-FrameioGroupMember", "Editors", Email(1));
        Runner.Run("Add-FrameioGroupMember", "Reviewers", Email(2));

        // 1,003 people are 11 pages.
        Assert.Equal(11, Sandbox.Log.Snapshot().Count(entry => entry.Operation == "v4ListAccountUsers"));
        Assert.Equal(1, Sandbox.Log.Snapshot().Count(entry => entry.Operation == "v4ListGroups"));
    }

    [Fact]
    public void What_if_finds_the_bad_rows_and_writes_nothing()
    {
        Connect();

        RunResult run = Runner.Run(
            new Step("Add-FrameioGroupMember", "Editors").With("WhatIf"),
            [Email(1), "stranger@studio.example", Email(1), "gone@studio.example"]);

        Assert.Equal(["WhatIf", "Failed", "Duplicate", "Failed"], run.StatusByRow());
        Assert.Equal(["UserNotFound", "UserDeactivated"], run.ErrorIds());
        Assert.Empty(Writes);
    }

    [Fact]
    public void A_declined_row_is_not_sent_and_keeps_its_result()
    {
        Connect();
        Runner.Prompt = prompt => prompt.Message.Contains(Email(1), StringComparison.Ordinal) ? ConfirmAnswer.No : ConfirmAnswer.Yes;

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Editors").With("Confirm"), [Email(1), Email(2)]);

        Assert.Equal(["WhatIf", "Added"], run.StatusByRow());
        Assert.Equal(1, Assert.Single(Writes).UserIds);
    }

    [Fact]
    public void Whom_the_service_refuses_is_found_and_everybody_else_is_added()
    {
        Connect();
        Runner.Run("Get-FrameioUser", Email(1));
        Sandbox.State.SetUserActive(SeedGeneratedUsers.IdOf("d5a104d4-e2c5-41fb-a0c8-801ef23c86a1", 50), active: false);

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Editors"), Enumerable.Range(1, 200).Select(Email));

        string[] statuses = run.StatusByRow();
        Assert.Equal("Failed", statuses[49]);
        Assert.Equal(199, statuses.Count(status => status == "Added"));
        Assert.Equal("RejectedByServer", Assert.Single(run.Errors).Id());
        Assert.Contains("Row 50: ", run.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("422", run.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.InRange(Writes.Count, 2, 16);
    }

    [Fact]
    public void A_429_waits_and_goes_on()
    {
        Connect();
        Fault("v4AddGroupUsers", new StatusFault { Code = 429 }, times: 2);

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Editors").With("Verbose"), Enumerable.Range(1, 300).Select(Email));

        Assert.Equal(300, run.Texts("Status").Count(status => status == "Added"));
        Assert.Contains(run.Verbose, line => line.Contains("rate limit", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fixed_group_that_is_nowhere_ends_the_command_before_any_row()
    {
        Connect();
        bool read = false;
        IEnumerable<object?> Rows()
        {
            read = true;
            yield return Email(1);
        }

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Nope"), Rows());

        Assert.Equal("GroupNotFound", run.TerminatingError!.Id());
        Assert.False(read);
        Assert.Empty(run.Output);
        Assert.Empty(Writes);
    }

    [Fact]
    public void A_command_downstream_that_has_enough_stops_the_work()
    {
        Connect();

        RunResult run = Runner.Run(
            new Step("Add-FrameioGroupMember", "Editors"), Enumerable.Range(1, 1000).Select(Email), new RunOptions { TakeFirst = 1 });

        Assert.Single(run.Output);
        Assert.Null(run.TerminatingError);
        Assert.InRange(Writes.Count, 1, 9);
    }
}
