using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Planning;
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
            job.RefreshToken is { } token
                ? FrameioCredential.FromRefreshToken(job.ClientId, job.ClientSecret, token)
                : FrameioCredential.FromClient(job.ClientId, job.ClientSecret),
            new FrameioClientOptions { BaseUri = service, AuthorityUri = service });
        using RunJournal? journal = job.Journal is { } path
            ? RunJournal.Open(path, new JournalIdentity(service, job.Account))
            : null;
        AccessChange direction = (AccessChange)Enum.Parse(typeof(AccessChange), job.Change);
        using AccessRun run =
            new(client, new AccountDirectory(job.Account), new RunOptions { Journal = journal });

        long number = 0;
        foreach (Row row in rows)
        {
            InputRow said = new()
            {
                Number = ++number,
                Kind = new AccessKind(PlaceKind.Group),
                Direction = direction,
                Place = row.Group,
                Subject = row.User,
            };
            Planned planned = await run.PlanAsync(said);
            if (planned.Outcome is { } ended)
            {
                yield return End(ended);
                continue;
            }

            await foreach (Outcome outcome in run.SubmitAsync(planned.Change!))
            {
                yield return End(outcome);
            }
        }

        await foreach (Outcome outcome in run.CompleteAsync())
        {
            yield return End(outcome);
        }
    }

    private static RowEnd End(Outcome outcome) =>
        new() { Number = outcome.Row.Number, Status = $"{outcome.Status}", Reason = outcome.Reason };
}
