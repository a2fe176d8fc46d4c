using System.Management.Automation;
using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

/// <summary>What the person sees of a long run, and what survives one that was cut off.</summary>
public sealed class BulkRunTests : SandboxTest
{
    private readonly string _journal = Path.GetTempFileName();

    protected override SandboxOptions Options => new() { Seed = DefaultSeed(400), TimeScale = 60 };

    [Fact]
    public void A_journal_lets_the_same_command_go_on_where_it_was()
    {
        Connect();
        File.Delete(_journal);
        Step Add() => new Step("Add-FrameioGroupMember", "Editors").With("Journal", _journal);
        Runner.Run(Add(), Enumerable.Range(1, 150).Select(Email));
        Sandbox.Log.Clear();

        RunResult again = Runner.Run(Add(), Enumerable.Range(1, 200).Select(Email));

        Assert.Equal(Enumerable.Repeat("Added", 200), again.StatusByRow());
        Assert.Equal(50, Assert.Single(Writes).UserIds);
        Assert.DoesNotContain(Token, File.ReadAllText(_journal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_of_another_command_is_refused_before_any_row()
    {
        Connect();
        File.Delete(_journal);
        Runner.Run(new Step("Add-FrameioGroupMember", "Editors", Email(1)).With("Journal", _journal));

        RunResult run = Runner.Run(new Step("Remove-FrameioGroupMember", "Editors", Email(1)).With("Journal", _journal).With("Confirm", false));

        Assert.Equal("JournalUnusable", run.TerminatingError!.Id());
        Assert.Contains("Add-FrameioGroupMember", run.TerminatingError!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rehearsal_reads_the_journal_and_writes_none()
    {
        Connect();
        File.Delete(_journal);

        Runner.Run(new Step("Add-FrameioGroupMember", "Editors", Email(1)).With("Journal", _journal).With("WhatIf"));
        Assert.False(File.Exists(_journal));

        Runner.Run(new Step("Add-FrameioGroupMember", "Editors", Email(1)).With("Journal", _journal));
        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Editors").With("Journal", _journal).With("WhatIf"), [Email(1), Email(2)]);
        Assert.Equal(["Added", "WhatIf"], run.StatusByRow());
    }

    [Fact]
    public void Verify_fails_what_was_accepted_and_is_not_there()
    {
        Connect();
        Fault("v4AddGroupUsers", new StatusFault { Code = 204, Body = "" }, skip: 1);

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Editors").With("Verify"), Enumerable.Range(1, 150).Select(Email));

        string[] statuses = run.StatusByRow();
        Assert.All(statuses[..100], status => Assert.Equal("Added", status));
        Assert.All(statuses[100..], status => Assert.Equal("Failed", status));
        Assert.All(run.Errors, error => Assert.Equal("NotApplied", error.Id()));
    }

    [Fact]
    public void Progress_shows_the_time_left_at_most_twice_a_second_and_a_warning_counts_the_failures()
    {
        Connect();
        Runner.Run(new Step("Add-FrameioGroupMember", "Editors"), Enumerable.Range(1, 400).Select(Email));
        List<(DateTime At, ProgressRecord Record)> progress = [];

        // 200 removals a minute are five milliseconds each here: 200 at once, and one second for 200 more.
        RunResult run = Runner.Run(
            new Step("Remove-FrameioGroupMember", "Editors").With("Confirm", false),
            Enumerable.Range(1, 400).Select(Email).Append("nobody"),
            new RunOptions { OnProgress = record => progress.Add((DateTime.UtcNow, record)) });

        Assert.NotEmpty(progress);
        Assert.Equal(ProgressRecordType.Completed, progress[^1].Record.RecordType);
        Assert.All(progress[..^1].Zip(progress.Skip(1).SkipLast(1)), pair => Assert.True(pair.Second.At - pair.First.At > TimeSpan.FromMilliseconds(400)));
        Assert.Contains(progress, each => each.Record.SecondsRemaining > 0);
        Assert.Equal("1 of 401 rows failed.", Assert.Single(run.Warnings));
    }

    [Fact]
    public void An_operation_that_keeps_failing_is_paused_with_a_warning()
    {
        Connect();
        Fault("v4AddGroupUsers", new StatusFault { Code = 503 }, times: 4);

        RunResult survived = Runner.Run("Add-FrameioGroupMember", "Editors", Email(1));
        Fault("v4AddGroupUsers", new StatusFault { Code = 503 }, times: 5);
        RunResult paused = Runner.Run("Add-FrameioGroupMember", "Editors", Email(2));

        Assert.Equal("Added", Assert.Single(survived.Texts("Status")));
        Assert.Empty(survived.Warnings);
        Assert.Equal("ServerFault", Assert.Single(paused.Errors).Id());
        Assert.Contains("paused", Assert.Single(paused.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_create_whose_answer_was_lost_is_found_and_not_made_twice()
    {
        Connect();
        Fault("v4CreateGroup", new LostAnswerFault());

        RunResult run = Runner.Run("New-FrameioGroup", "Once");

        Assert.Equal("Once", Assert.Single(run.Texts("Name")));
        Assert.Single(Sandbox.State.Snapshot().Accounts[0].Groups, group => group.Name == "Once");
        Assert.Single(Writes);
    }

    [Fact]
    public void A_removal_whose_answer_was_lost_is_a_removal()
    {
        Connect();
        Fault("v4RemoveGroupUser", new LostAnswerFault());

        RunResult run = Runner.Run(new Step("Remove-FrameioGroupMember", "Editors", "gone@studio.example").With("Confirm", false));

        Assert.Equal("Removed", Assert.Single(run.Texts("Status")));
        Assert.Equal(2, Writes.Count);
    }
}
