using System.Text.Json.Nodes;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Access.Planning;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Directory;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.AdobeUsers;

/// <summary>Runs of rows about people of the organisation.</summary>
public abstract class AdobeRunTest : AdobeTest
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("license");

    protected static AccessKind License { get; } = new(PlaceKind.License);

    protected static AccessKind UserGroup { get; } = new(PlaceKind.AdobeGroup);

    protected static AccessKind Organization { get; } = new(PlaceKind.Organization);

    /// <summary>How long a run waits until Frame.io lists whom it has licensed, in minutes of the service.</summary>
    protected TimeSpan Wait { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The journal of <see cref="GiveWithJournalAsync"/>.</summary>
    protected string Journal => Path.Combine(_folder.FullName, "run.jsonl");

    /// <summary>What the last run told beside its rows.</summary>
    protected IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>A row that licenses somebody with an Adobe id.</summary>
    protected static InputRow Joiner(string email, string? groups = null) => Joiner(email, new AdobeIdentity(), groups);

    protected static InputRow Joiner(string email, AdobeIdentity? identity, string? groups = null) =>
        new() { Subject = email, Identity = identity, Role = groups };

    protected static InputRow[] Joiners(int count, string? groups = null) =>
        [.. Enumerable.Range(1, count).Select(number => Joiner($"joiner{number}@freelance.example", groups))];

    protected static IReadOnlyList<string> Addresses(IEnumerable<InputRow> rows) =>
        [.. rows.Select(row => row.Subject!)];

    /// <summary>What became of rows, in their order, as status or error.</summary>
    protected static IReadOnlyList<string> Ends(IEnumerable<Outcome> outcomes) =>
        [.. outcomes.Select(outcome => outcome.Error?.Kind.ToString() ?? outcome.Status.ToString())];

    public override async ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task<List<Outcome>> GiveAsync(AccessKind kind, params InputRow[] rows) =>
        RunAsync(kind, AccessChange.Grant, rows);

    protected Task<List<Outcome>> TakeAsync(AccessKind kind, params InputRow[] rows) =>
        RunAsync(kind, AccessChange.Revoke, rows);

    protected async Task<List<Outcome>> RunAsync(
        AccessKind kind,
        AccessChange direction,
        IEnumerable<InputRow> rows,
        RunOptions? options = null,
        CancellationToken? cancellation = null)
    {
        CancellationToken stop = cancellation ?? Cancellation;
        RunOptions chosen = options ?? new RunOptions();
        using KindRun run = new(
            kind,
            Client,
            new AccountDirectory(Studio.Account),
            direction,
            chosen with { Adobe = new AdobeAccess(Adobe) { Wait = Wait } });
        List<Outcome> outcomes = [];
        int number = 0;
        foreach (InputRow row in rows)
        {
            outcomes.AddRange(await run.TakeAsync(row with { Number = ++number }, stop));
        }

        outcomes.AddRange(await run.CompleteAsync(stop).ToListAsync(stop));
        Warnings = run.Warnings;
        Assert.Equal(Enumerable.Range(1, number), outcomes.Select(outcome => (int)outcome.Row.Number).Order());
        return [.. outcomes.OrderBy(outcome => outcome.Row.Number)];
    }

    /// <summary>Licenses people, with the journal that the runs of a test share.</summary>
    protected async Task<List<Outcome>> GiveWithJournalAsync(
        IEnumerable<InputRow> rows, CancellationToken cancellation)
    {
        using RunJournal journal = RunJournal.Open(Journal, new JournalIdentity(Server.BaseAddress, Studio.Account));
        return await RunAsync(License, AccessChange.Grant, rows, new RunOptions { Journal = journal }, cancellation);
    }

    /// <summary>Nobody was sent with the step that makes them, after a request that had made them.</summary>
    protected void RequireNobodyMadeTwice()
    {
        IEnumerable<string> made = Exchanges
            .Where(exchange => exchange.OperationId == "umapiAction")
            .Where(exchange => exchange.Fault is null or "lost_answer" or "cut_body" or "malformed html"
                or "status 503 applied")
            .SelectMany(exchange => JsonNode.Parse(exchange.RequestBody)!.AsArray())
            .Where(command => command!["do"]!.AsArray().Any(step => step!["addAdobeID"] is not null))
            .Select(command => (string)command!["user"]!);
        Assert.All(made.GroupBy(email => email), same => Assert.Single(same));
    }
}
