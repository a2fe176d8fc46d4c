using Benchmarks.Children;
using Benchmarks.Studios;
using Frameio.Sandbox;

namespace Benchmarks.Pacing;

/// <summary>What a contender needed for some work. Times are seconds of the service's time.</summary>
/// <param name="Rows">The rows that were sent.</param>
/// <param name="Calls">Calls that were let through.</param>
/// <param name="Refusals">Calls that were answered 429.</param>
/// <param name="Before">From the start to the first change: reading the lists.</param>
/// <param name="Wall">
/// From the first change to the answer of the last; with a bucket that is full at the start, from the start.
/// </param>
/// <param name="Lost">Rows that were not carried out.</param>
internal sealed record PacingRun(int Rows, int Calls, int Refusals, double Before, double Wall, int Lost)
{
    /// <summary>Gives the work to one or several at once, each a share of the rows.</summary>
    public static async Task<PacingRun> MeasureAsync(
        SandboxServer sandbox,
        double timeScale,
        PacingCase work,
        Contender contender,
        params IReadOnlyList<StudioRow>[] shares)
    {
        sandbox.Load(work.Seed);
        List<RowFile> files = [.. shares.Select(RowFile.Write)];
        List<Child> children = [];
        try
        {
            foreach (RowFile file in files)
            {
                children.Add(
                    await Child.StartAsync(contender.Start(sandbox.BaseAddress, work.Change, file, timeScale)));
            }

            if (work.StartsFull)
            {
                sandbox.Buckets.Fill(work.Bucket.Operation, Studio.OwnerId, work.Bucket.Limit);
            }

            sandbox.Log.Clear();
            await Mark.SetAsync(sandbox);
            children.ForEach(child => child.Begin());
            await Task.WhenAll(children.Select(child => child.EndAsync()));
        }
        finally
        {
            children.ForEach(child => child.Dispose());
            files.ForEach(file => file.Dispose());
        }

        LogReading log = LogReading.Of(sandbox.Log.Snapshot());
        return new PacingRun(
            shares.Sum(share => share.Count),
            log.Calls,
            log.Refusals,
            log.BeforeMs / 1000 * timeScale,
            (log.WallMs + (work.StartsFull ? log.BeforeMs : 0)) / 1000 * timeScale,
            CountLost(sandbox, work, shares.SelectMany(share => share)));
    }

    /// <summary>
    /// What it would have taken for more rows, one a call: once the bucket is empty, a call each interval, with as many
    /// refusals as before.
    /// </summary>
    public PacingRun Extended(PacingCase work)
    {
        int burst = work.StartsFull ? 0 : work.Bucket.Limit;
        int all = work.Rows.Count;
        return this with
        {
            Rows = all,
            Calls = all,
            Refusals = (int)Math.Round(Refusals * (double)(all - burst) / (Rows - burst)),
            Wall = Wall + ((all - Rows) * work.Bucket.Interval),
        };
    }

    private static int CountLost(SandboxServer sandbox, PacingCase work, IEnumerable<StudioRow> rows)
    {
        HashSet<(string Group, string User)> members =
        [
            .. sandbox.State.Snapshot().Accounts
                .SelectMany(account => account.Groups)
                .SelectMany(group => group.MemberIds.Select(id => (group.Id, id))),
        ];
        return rows.Count(
            row => members.Contains((Studio.GroupId(row.Group), Studio.UserId(row.Person))) != (work.Change == "Add"));
    }
}
