using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Access.Running;
using Frameio.Client.Directory;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Logging;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Bulk;

/// <summary>Runs rows of any kind, mixed in one run.</summary>
public abstract class AnyRowsTest : SandboxTest
{
    /// <summary>What is told beside the rows, by the last run.</summary>
    protected IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>What many people are given in one place, by the last run.</summary>
    protected IReadOnlyList<RepeatedRole> Repeated { get; private set; } = [];

    /// <summary>The calls that would change something.</summary>
    protected IReadOnlyList<LogEntry> Writes => [.. Log.Where(call => call.Method != "GET")];

    /// <summary>Runs rows to their end, in a run of its own; their ends come in the order of the rows.</summary>
    protected async Task<List<Outcome>> RunAsync(RunOptions options, params IEnumerable<InputRow> rows)
    {
        using AccessRun run = new(Client, new AccountDirectory(Studio.Account), options);
        List<Outcome> outcomes = [];
        long number = 0;
        foreach (InputRow row in rows)
        {
            Planned planned = await run.PlanAsync(row with { Number = ++number }, Cancellation);
            if (planned.Outcome is { } end)
            {
                outcomes.Add(end);
            }
            else
            {
                outcomes.AddRange(await run.SubmitAsync(planned.Change!, Cancellation).ToListAsync(Cancellation));
            }
        }

        outcomes.AddRange(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));
        (Warnings, Repeated) = (run.Warnings, run.RepeatedRoles);
        Assert.Equal(number, outcomes.Count);
        return [.. outcomes.OrderBy(outcome => outcome.Row.Number)];
    }

    protected static InputRow Give(PlaceKind kind, string place, string person, string? role) =>
        Row(kind, AccessChange.Grant, place, person, role);

    protected static InputRow Take(PlaceKind kind, string place, string person, string? role = null) =>
        Row(kind, AccessChange.Revoke, place, person, role);

    /// <summary>A row that gives a person a role in the account.</summary>
    protected static InputRow Make(string person, string role) => Give(PlaceKind.Account, "Studio", person, role);

    /// <summary>A row that makes a person no more than a member of the account.</summary>
    protected static InputRow Unmake(string person) => Take(PlaceKind.Account, "Studio", person);

    protected UserSnapshot User(string id) =>
        Server.State.Snapshot().Accounts[0].Users.Single(user => user.Id == id);

    private static InputRow Row(PlaceKind kind, AccessChange direction, string place, string person, string? role) =>
        new()
        {
            Kind = new AccessKind(kind, SubjectKind.Person),
            Direction = direction,
            Place = place,
            Subject = person,
            Role = role,
        };
}
