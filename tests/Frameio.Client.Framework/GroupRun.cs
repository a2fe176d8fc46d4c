using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Running;
using Frameio.Client.Authentication;
using Frameio.Client.Directory;
using Frameio.Client.Http;

namespace Frameio.Client.Framework;

/// <summary>All that this program asks of the client.</summary>
internal static class GroupRun
{
    /// <summary>Does a job with the rows as they come.</summary>
    public static async IAsyncEnumerable<RowEnd> RunAsync(Job job, IEnumerable<Row> rows)
    {
        Uri service = job.Service!;
        using FrameioClient client = new(
            FrameioCredential.FromClient(job.ClientId, job.ClientSecret),
            new FrameioClientOptions { BaseUri = service, AuthorityUri = service });
        using RunJournal? journal = job.Journal is { } path
            ? RunJournal.Open(path, new JournalIdentity(service, job.Account, job.Change))
            : null;
        using MembershipRun run = MembershipRun.OfGroups(
            client,
            new AccountDirectory(job.Account),
            (AccessChange)Enum.Parse(typeof(AccessChange), job.Change),
            new MembershipRunOptions { Journal = journal });

        long number = 0;
        foreach (Row row in rows)
        {
            MembershipRow planned = new() { Number = ++number, PlaceText = row.Group, UserText = row.User };
            if (await run.PlanAsync(planned) is { } ended)
            {
                yield return End(ended);
                continue;
            }

            await foreach (MembershipOutcome outcome in run.SubmitAsync(planned))
            {
                yield return End(outcome);
            }
        }

        await foreach (MembershipOutcome outcome in run.CompleteAsync())
        {
            yield return End(outcome);
        }
    }

    private static RowEnd End(MembershipOutcome outcome) =>
        new() { Number = outcome.Row.Number, Status = $"{outcome.Status}", Reason = outcome.Reason };
}
