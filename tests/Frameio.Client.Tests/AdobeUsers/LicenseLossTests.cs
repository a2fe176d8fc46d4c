using Frameio.Client.Access;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;

namespace Frameio.Client.Tests.AdobeUsers;

/// <summary>Whatever request loses its answer, or is the last of a killed run, nobody is made twice.</summary>
public class LicenseLossTests : AdobeRunTest
{
    private const int People = 23;

    private int _requests;
    private int _killAt = int.MaxValue;
    private CancellationTokenSource? _kill;

    public static TheoryData<string, int, string> Losses
    {
        get
        {
            TheoryData<string, int, string> losses = [];
            foreach (string kind in new[] { "lost_answer", "cut", "cut_body", "html", "503", "503 applied" })
            {
                for (int request = 0; request < 3; request++)
                {
                    losses.Add("umapiAction", request, kind);
                }

                losses.Add("umapiMembers", 0, kind);
                losses.Add("umapiMembers", 1, kind);
                losses.Add("umapiGroups", 0, kind);
            }

            return losses;
        }
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task An_answer_that_is_lost_costs_nobody_anything(string operation, int request, string kind)
    {
        Break(operation, FaultOf(kind), skip: request);

        List<Outcome> outcomes = await GiveAsync(License, Joiners(People, "Graders"));

        // A list without an answer is read once; its rows say so, and are for the next run.
        if (Ends(outcomes).Any(end => end != "Added"))
        {
            Assert.NotEqual("umapiAction", operation);
            Assert.Equal(["Added"], Ends(await GiveAsync(License, Joiners(People, "Graders"))).Distinct());
        }

        RequireAllThere();
    }

    [Theory]
    [InlineData("lost_answer")]
    [InlineData("503 applied")]
    public async Task All_answers_lost_at_first_cost_nobody_anything(string kind)
    {
        Break("umapiAction", FaultOf(kind), times: 3);

        List<Outcome> outcomes = await GiveAsync(License, Joiners(People, "Graders"));

        Assert.Equal(["Added"], Ends(outcomes).Distinct());
        Assert.Equal(3, Actions);
        RequireAllThere();
    }

    [Theory]
    [InlineData("lost_answer")]
    [InlineData("cut")]
    [InlineData("503 applied")]
    public async Task A_removal_whose_answer_is_lost_takes_only_what_was_meant(string kind)
    {
        await GiveAsync(License, [.. Joiners(People), Joiner(Nora, identity: null)]);
        Break("umapiAction", FaultOf(kind), times: 2);

        List<Outcome> outcomes = await TakeAsync(License, [.. Joiners(People), new InputRow { Subject = Nora }]);

        Assert.Equal(["Removed"], Ends(outcomes).Distinct());
        Assert.Equal(10, Licensed.Count);
        Assert.Equal([Nora], There.Group("All Apps").Members);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task A_run_that_is_killed_at_a_request_goes_on_and_makes_nobody_twice(int request)
    {
        using CancellationTokenSource kill = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        (_kill, _killAt) = (kill, request);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(kill.Token));
        _killAt = int.MaxValue;

        List<Outcome> outcomes = await RunAsync(Cancellation);

        Assert.All(Ends(outcomes), end => Assert.True(end is "Added" or "AlreadyMember", end));
        RequireAllThere();
    }

    protected override SandboxOptions Configure(SandboxOptions options)
    {
        Action<Exchange> check = options.OnExchange!;
        return options with
        {
            OnExchange = exchange =>
            {
                check(exchange);
                if (exchange.OperationId?.StartsWith("umapi", StringComparison.Ordinal) == true
                    && Interlocked.Increment(ref _requests) == _killAt)
                {
                    _kill!.Cancel();
                }
            },
        };
    }

    private static FaultAction FaultOf(string kind) => kind switch
    {
        "lost_answer" => new LostAnswerFault(),
        "cut" => new CutFault(),
        "cut_body" => new CutBodyFault(),
        "html" => new MalformedFault { Body = MalformedBody.Html },
        _ => new StatusFault { Code = 503, Apply = kind == "503 applied" },
    };

    private Task<List<Outcome>> RunAsync(CancellationToken cancellation) =>
        GiveWithJournalAsync(Joiners(People, "Graders"), cancellation);

    private void RequireAllThere()
    {
        IReadOnlyList<string> people = Addresses(Joiners(People));
        Assert.Equal(people, Licensed.Skip(10).Order(StringComparer.Ordinal).OrderBy(email => email.Length));
        Assert.Equal(People, There.Group("Graders").Members.Count);
        Assert.Equal([Nora], There.Group("All Apps").Members);
        Assert.All(people, email => Assert.NotNull(Listed(email)!.Id));
        RequireNobodyMadeTwice();
    }
}
