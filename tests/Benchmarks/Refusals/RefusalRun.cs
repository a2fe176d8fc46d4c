using Benchmarks.Children;
using Benchmarks.Pacing;
using Benchmarks.Studios;
using Frameio.Client;
using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Authentication;
using Frameio.Client.Directory;
using Frameio.Client.Http;
using Frameio.Client.Tests.Bulk.Isolation;
using Frameio.Sandbox;

namespace Benchmarks.Refusals;

/// <summary>What became of a batch with people in it whom the service refuses.</summary>
internal sealed record RefusalRun(double MeanCalls, int WorstCalls, double MeanAdded, int Addable)
{
    private const string ListMembers = "v4ListGroupUsers";

    /// <summary>The engine, on people who are deactivated once the lists are read. A draw each.</summary>
    public static async Task<RefusalRun> OfEngineAsync(InvalidUserNaming naming, int people, int refused, int draws)
    {
        List<int> calls = [];
        List<int> added = [];
        Action onMembersListed = () => { };
        await using SandboxServer sandbox =
            await StartAsync(naming, people, operation => (operation == ListMembers ? onMembersListed : () => { })());
        for (int seed = 0; seed < draws; seed++)
        {
            Reset(sandbox);
            bool[] isRefused = IsolationSimulation.Draw(people, refused, seed);
            onMembersListed = () => Deactivate(sandbox, isRefused);
            await RunAsync(sandbox, people);
            calls.Add(CallsOf(sandbox));
            added.Add(AddedTo(sandbox));
        }

        return new RefusalRun(calls.Average(), calls.Max(), added.Average(), people - refused);
    }

    /// <summary>The loop, on people who are deactivated from the start: it reads no lists.</summary>
    public static async Task<RefusalRun> OfLoopAsync(InvalidUserNaming naming, int people, int refused)
    {
        await using SandboxServer sandbox = await StartAsync(naming, people, _ => { });
        Reset(sandbox);
        Deactivate(sandbox, IsolationSimulation.Draw(people, refused, seed: 0));
        using RowFile file = RowFile.Write(Enumerable.Range(1, people).Select(person => new StudioRow(1, person)));
        using Child child =
            await Child.StartAsync(Contender.Batches.Start(sandbox.BaseAddress, "Add", file, timeScale: 1));
        child.Begin();
        await child.EndAsync();
        return new RefusalRun(CallsOf(sandbox), CallsOf(sandbox), AddedTo(sandbox), people - refused);
    }

    private static Task<SandboxServer> StartAsync(InvalidUserNaming naming, int people, Action<string?> onExchange) =>
        SandboxServer.StartAsync(new SandboxOptions
        {
            TimeScale = 0,
            Seed = Studio.Seed(people, groups: 1),
            InvalidUserRefusal = new InvalidUserRefusal { Naming = naming },
            OnExchange = exchange => onExchange(exchange.OperationId),
        });

    // The owner is a member from the start, as somebody to make control calls with.
    private static void Reset(SandboxServer sandbox)
    {
        sandbox.Reset();
        sandbox.State.AddMember(Studio.GroupId(1), Studio.OwnerId);
    }

    private static void Deactivate(SandboxServer sandbox, bool[] isRefused)
    {
        foreach ((int index, _) in isRefused.Index().Where(person => person.Item))
        {
            sandbox.State.SetUserActive(Studio.UserId(index + 1), active: false);
        }
    }

    private static async Task RunAsync(SandboxServer sandbox, int people)
    {
        using FrameioClient client =
            new(FrameioCredential.FromToken(Studio.Token), new FrameioClientOptions { BaseUri = sandbox.BaseAddress });
        using AccessRun run =
            new AccessRun(client, new AccountDirectory(Studio.AccountId));
        for (int person = 1; person <= people; person++)
        {
            InputRow row = new()
            {
                Kind = new(PlaceKind.Group),
                Number = person,
                Place = Studio.GroupName(1),
                Subject = Studio.Email(person),
            };
            Planned planned = await run.PlanAsync(row);
            await foreach (Outcome _ in run.SubmitAsync(planned.Change!))
            {
            }
        }

        await foreach (Outcome _ in run.CompleteAsync())
        {
        }
    }

    private static int CallsOf(SandboxServer sandbox) =>
        sandbox.Log.Snapshot().Count(entry => entry.Operation == Bucket.Add.Operation);

    private static int AddedTo(SandboxServer sandbox) =>
        sandbox.State.Snapshot().Group(Studio.GroupId(1)).MemberIds.Count - 1;
}
