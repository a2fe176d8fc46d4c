using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Framework;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Logging;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Framework;

/// <summary>What the module brings along for Windows PowerShell, on a framework of that kind.</summary>
public class FrameworkTests : FrameworkTest
{
    [Fact]
    public async Task Client_credentials_put_two_hundred_rows_into_a_group()
    {
        using FrameworkProgram program = await FrameworkProgram.StartAsync(Server.BaseAddress);
        await program.SendAsync(Group, 200);

        RequireAdded(await program.FinishAsync(), 200);

        RequireMembers(200);
        Assert.Equal([100, 100], Batches.Select(call => call.UserIds));
        Assert.Equal("imsToken", Log[0].Operation);
        Assert.All(Log, call => Assert.InRange(call.Status!.Value, 200, 204));
    }

    [Fact]
    public async Task The_token_is_renewed_in_the_middle_of_a_run()
    {
        TimeSpan life = TimeSpan.FromSeconds(4);
        Seed many = Seeds.Crowded(people: 2_000, members: 0);
        Server.Load(many with { Clients = Seeds.WithTokenLife(life * Speed).Clients });
        Break("v4AddGroupUsers", new DelayFault { Ms = 250 }, times: null);
        using FrameworkProgram program = await FrameworkProgram.StartAsync(Server.BaseAddress);
        await program.SendAsync(Group, 2_000);

        RequireAdded(await program.FinishAsync(), 2_000);

        RequireMembers(2_000);
        IReadOnlyList<LogEntry> signIns = Calls("imsToken");
        Assert.InRange(signIns.Count, 2, 3);

        // The life is counted from before the first request, which a cold framework is slow to send.
        Assert.InRange(signIns[1].AtMs - signIns[0].AtMs, life.TotalMilliseconds * 0.5, life.TotalMilliseconds);
        Assert.Contains(Batches, call => call.Seq < signIns[1].Seq);
        Assert.Contains(Batches, call => call.Seq > signIns[1].Seq);
    }

    [Fact]
    public async Task A_token_that_is_refused_in_the_middle_of_a_run_is_replaced()
    {
        using FrameworkProgram program = await FrameworkProgram.StartAsync(Server.BaseAddress);
        await SendFirstBatchAsync(program);
        Server.Tokens.ExpireMinted();
        await program.SendAsync(Group, 100, first: 101);

        RequireAdded(await program.FinishAsync(), 200);

        RequireMembers(200);
        Assert.Equal([204, 401, 204], Batches.Select(call => call.Status));
        Assert.Equal(2, Calls("imsToken").Count);
    }

    [Fact]
    public async Task A_persons_sign_in_is_renewed_three_times_in_the_middle_of_a_run()
    {
        using KeptToken kept = new();
        PersonSignIn signIn = new(
            "sandbox-web",
            "sandbox-web-secret",
            PersonSignIn.DefaultRedirectUri,
            new FrameioClientOptions { AuthorityUri = Server.BaseAddress });
        string address = (await PlainBrowser.DecideAsync(signIn.Address)).AbsoluteUri;
        await Connect(signIn.Complete(address, kept)).Accounts.GetProfileAsync(Cancellation);
        string first = kept.Token!;
        Server.Log.Clear();
        Server.Faults.Add(new FaultRule
        {
            Path = "^/v4/",
            Skip = 1,
            Every = 2,
            Times = 3,
            Action = new StatusFault { Code = 401 },
        });
        using FrameworkProgram program = await FrameworkProgram.StartAsync(new Job
        {
            Service = Server.BaseAddress,
            Account = Studio.Account,
            ClientId = "sandbox-web",
            ClientSecret = "sandbox-web-secret",
            RefreshToken = first,
            Change = "Grant",
        });
        await program.SendAsync(Group, 200);

        RequireAdded(await program.FinishAsync(), 200);

        RequireMembers(200);
        Assert.Equal(1 + 3, Calls("imsToken").Count);
        Assert.All(Calls("imsToken"), call => Assert.Equal(200, call.Status));
        Assert.Equal(0, Server.SignIns.Reused);
    }

    [Fact]
    public async Task A_run_that_was_killed_is_continued_and_repeats_nothing()
    {
        DirectoryInfo folder = System.IO.Directory.CreateTempSubdirectory("framework");
        string journal = Path.Combine(folder.FullName, "run.jsonl");
        try
        {
            Break("v4AddGroupUsers", new DelayFault { Ms = 60_000 }, skip: 1);
            using (FrameworkProgram killed = await FrameworkProgram.StartAsync(Server.BaseAddress, journal: journal))
            {
                await killed.SendAsync(Group, 200);
                killed.EndInput();
                RequireAdded(await killed.TakeAsync(100), 100);
                await Eventually.HoldsAsync(() => Batches.Count == 2, "the second batch is under way");
            }

            await Eventually.HoldsAsync(() => Members.Count() == 100, "the first batch, and no other, is applied");
            Server.Log.Clear();
            using FrameworkProgram program = await FrameworkProgram.StartAsync(Server.BaseAddress, journal: journal);
            await program.SendAsync(Group, 200);

            RequireAdded(await program.FinishAsync(), 200);

            RequireMembers(200);
            Assert.Equal([100], Batches.Select(call => call.UserIds));

            // A header, and the end.
            Assert.Equal(1 + 200 + 1, File.ReadLines(journal).Count());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Who_is_refused_is_found_and_everybody_else_is_added()
    {
        using FrameworkProgram program = await FrameworkProgram.StartAsync(Server.BaseAddress);
        await SendFirstBatchAsync(program);
        Server.State.SetUserActive(Seeds.PersonId(130), active: false);
        await program.SendAsync(Group, 100, first: 101);

        List<RowEnd> ends = await program.FinishAsync();

        RowEnd refused = Assert.Single(ends, end => end.Status != "Added");
        Assert.Equal((130, "Failed"), (refused.Number, refused.Status));
        Assert.StartsWith($"{FrameioErrorKind.RejectedByServer}: ", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(200, ends.Count);
        Assert.Equal(Enumerable.Range(1, 200).Except([130]).Select(Seeds.PersonId).Order(), Members);
        Assert.Contains(Batches, call => call.Status == 422);
    }

    [Fact]
    public async Task Half_an_answer_is_no_answer_and_asked_for_again() => await RequireHalfIsRepeatedAsync();

    [Fact]
    public async Task Removals_go_out_eight_at_a_time()
    {
        Server.Load(Seeds.Crowded(people: 200, members: 200));
        // The first answer shows that the bucket takes calls; before, one call goes out at a time.
        Break("v4RemoveGroupUser", new DelayFault { Ms = 60_000 }, times: null, skip: 1);
        using FrameworkProgram program = await FrameworkProgram.StartAsync(Server.BaseAddress, "Revoke");
        await program.SendAsync("Crowd", 200);

        await Eventually.HoldsAsync(() => Calls("v4RemoveGroupUser").Count == 1 + 8, "eight removals are under way");
    }

    // What comes next meets a run that has its token and knows everybody.
    private async Task SendFirstBatchAsync(FrameworkProgram program)
    {
        await program.SendAsync(Group, 100);
        await Eventually.HoldsAsync(() => Batches is [{ Status: 204 }], "the first batch is answered");
    }
}
