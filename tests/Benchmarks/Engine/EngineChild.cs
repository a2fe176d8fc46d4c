using System.Diagnostics;
using System.Globalization;
using Benchmarks.Children;
using Benchmarks.Studios;
using Frameio.Client;
using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Authentication;
using Frameio.Client.Directory;
using Frameio.Client.Http;

namespace Benchmarks.Engine;

/// <summary>The engine in a process of its own, without PowerShell.</summary>
internal static class EngineChild
{
    /// <summary>People, and rows of a group.</summary>
    public const int People = 1_000;

    /// <summary>Groups that are used to get warm on; those that are measured come after them.</summary>
    public const int WarmUpGroups = 5;

    /// <summary>Adds rows to groups in turn, or a thousand to each where there are enough groups for that.</summary>
    public static async Task RunAsync(Uri baseUri, int rows, int groups)
    {
        using FrameioClient client =
            new(FrameioCredential.FromToken(Studio.Token), new FrameioClientOptions { BaseUri = baseUri });
        AccountDirectory directory = new(Studio.AccountId);
        await WarmUpAsync(client, directory);

        // What ended the warm-up is still on the stack, with all it refers to.
        await Task.Yield();
        Child.AwaitStart();

        using AccessRun run = NewRun(client, directory);
        Stopwatch watch = Stopwatch.StartNew();
        await ReadListsAsync(client, directory);
        double listSeconds = watch.Elapsed.TotalSeconds;
        long live = GC.GetTotalMemory(forceFullCollection: true);
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        TimeSpan processor = Process.GetCurrentProcess().TotalProcessorTime;
        watch.Restart();
        await AddAsync(run, firstGroup: 1 + WarmUpGroups, rows, groups);
        double seconds = watch.Elapsed.TotalSeconds;
        using Process self = Process.GetCurrentProcess();
        double[] figures =
        [
            listSeconds,
            seconds,
            (self.TotalProcessorTime - processor).TotalSeconds,
            GC.GetTotalAllocatedBytes(precise: true) - allocated,
            GC.GetTotalMemory(forceFullCollection: true) - live,
            self.PeakWorkingSet64 / 1e6,
        ];
        Console.WriteLine(string.Join(' ', figures.Select(figure => figure.ToString(CultureInfo.InvariantCulture))));
    }

    private static async Task WarmUpAsync(FrameioClient client, AccountDirectory directory)
    {
        using AccessRun run = NewRun(client, directory);
        await AddAsync(run, firstGroup: 1, People * WarmUpGroups, WarmUpGroups);
    }

    private static AccessRun NewRun(FrameioClient client, AccountDirectory directory) =>
        new(client, directory);

    // Each run reads its own, whatever was read before it.
    private static async Task ReadListsAsync(FrameioClient client, AccountDirectory directory)
    {
        await directory.ListUsersAsync(client, AccountDirectory.Mark());
        await directory.ListGroupsAsync(client, AccountDirectory.Mark());
    }

    private static async Task AddAsync(AccessRun run, int firstGroup, int rows, int groups)
    {
        int added = 0;
        bool areFull = rows >= groups * People;
        for (int number = 0; number < rows; number++)
        {
            InputRow row = new()
            {
                Kind = new(PlaceKind.Group),
                Number = number + 1,
                Place = Studio.GroupName(firstGroup + (areFull ? number / People : number % groups)),
                Subject = Studio.Email(((areFull ? number : number / groups) % People) + 1),
            };
            Planned planned = await run.PlanAsync(row);
            if (planned.Outcome is { } end)
            {
                throw new InvalidOperationException($"Row {row.Number} is {end.Status}: {end.Reason}");
            }

            await foreach (Outcome outcome in run.SubmitAsync(planned.Change!))
            {
                added += outcome.Status == AccessStatus.Added ? 1 : 0;
            }
        }

        await foreach (Outcome outcome in run.CompleteAsync())
        {
            added += outcome.Status == AccessStatus.Added ? 1 : 0;
        }

        if (added != rows)
        {
            throw new InvalidOperationException($"{added} of {rows} rows were added.");
        }
    }
}
