using System.Diagnostics;
using System.Globalization;
using Benchmarks.Children;
using Benchmarks.Studios;
using Frameio.Client;
using Frameio.Client.Access;
using Frameio.Client.Access.Syncing;
using Frameio.Client.Authentication;
using Frameio.Client.Directory;
using Frameio.Client.Http;

namespace Benchmarks.Syncing;

/// <summary>A desired state in a process of its own, without PowerShell.</summary>
internal static class SyncChild
{
    /// <summary>
    /// Takes in the rows of a file, plans, and carries the plan out where that is asked for. Says the processor's
    /// seconds until the plan was there, the bytes that are kept of each row, the rows, and the ends.
    /// </summary>
    public static async Task RunAsync(Uri baseUri, string path, bool isApplied)
    {
        using FrameioClient client =
            new(FrameioCredential.FromToken(Studio.Token), new FrameioClientOptions { BaseUri = baseUri });
        AccountDirectory directory = new(Studio.AccountId);
        Child.AwaitStart();

        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        using AccessSync sync = new(client, directory);
        int rows = 0;
        long live = 0;
        foreach (string[] cells in File.ReadLines(path).Skip(1).Select(line => line.Split(',')))
        {
            await sync.AddAsync(new InputRow
            {
                Kind = new AccessKind(PlaceKind.Group),
                Number = ++rows,
                Place = cells[0],
                Subject = cells[2],
            });

            // The lists that the first row has read aren't kept for a row.
            live = rows == 1 ? GC.GetTotalMemory(forceFullCollection: true) : live;
        }

        double kept = GC.GetTotalMemory(forceFullCollection: true) - live;
        SyncPlan plan = await sync.PlanAsync();
        self.Refresh();
        TimeSpan planned = self.TotalProcessorTime - before;
        int ends = isApplied ? await ApplyAsync(sync, plan) : plan.Rehearse().Count();
        double[] figures = [planned.TotalSeconds, kept / rows, rows, ends];
        Console.WriteLine(string.Join(' ', figures.Select(figure => figure.ToString(CultureInfo.InvariantCulture))));
    }

    private static async Task<int> ApplyAsync(AccessSync sync, SyncPlan plan)
    {
        int ends = 0;
        await foreach (Outcome outcome in sync.ApplyAsync(plan))
        {
            ends++;
            if (outcome.Status == AccessStatus.Failed)
            {
                throw new InvalidOperationException($"{outcome.SubjectName}: {outcome.Reason}");
            }
        }

        return ends;
    }
}
