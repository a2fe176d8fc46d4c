using System.Text.Json;

namespace Frameio.Client.Tests.Faults;

/// <summary>A disk that is full at every line of a run's journal, and the same rows again when there is room.</summary>
public class FullJournalTests
{
    // Calls on their way when the line can't be written.
    private const int UnderWay = 8;

    // Where nothing is sent that must not be repeated.
    private const int Stride = 4;

    public static TheoryData<string> Scenarios => EveryRequestTests.Scenarios;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_journal_that_is_full_at_any_line_ends_the_run_there_and_the_same_rows_go_on_from_it(
        string scenario)
    {
        RunRecord reference = await Reference.OfAsync(scenario);
        int stride = reference.Scenario.Generation == ApiGeneration.V2 ? 1 : Stride;
        int lines = await LinesOfAsync(reference.Scenario);
        IEnumerable<int> full = Enumerable.Range(1, lines - 1).Where(line => line % stride == 0 || line == lines - 1);

        await Cases.CheckAsync(full, async (line, cancellationToken) =>
        {
            await using Rehearsal rehearsal =
                await Rehearsal.StartAsync(reference.Scenario, cancellationToken, hasJournal: true);
            (RunRecord ended, int changes) = await rehearsal.RunOnFullDiskAsync(line, cancellationToken);
            string[] unnoted = [.. Unnoted(ended, rehearsal)];
            RunRecord again = await rehearsal.RunAsync(cancellationToken);
            return
            [
                .. ended.Said.EndedBy == "JournalUnusable" ? Array.Empty<string>() : [$"ended by {ended.Said.EndedBy}"],
                .. changes <= UnderWay ? Array.Empty<string>() : [$"{changes} changes were sent afterwards"],
                .. unnoted,
                .. Truth.ViolationsOfEnded(ended),
                .. Truth.Violations(again),
                .. Reference.DifferencesOfPlaces(reference, again),
                .. Reference.NewErrors(reference, again),
            ];
        });
    }

    private static async Task<int> LinesOfAsync(Scenario scenario)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        await using Rehearsal rehearsal = await Rehearsal.StartAsync(scenario, cancellationToken, hasJournal: true);
        await rehearsal.RunAsync(cancellationToken);
        return rehearsal.ReadJournal().Count;
    }

    private static IEnumerable<string> Unnoted(RunRecord run, Rehearsal rehearsal)
    {
        // The last line is the one that was written in part.
        HashSet<string?> noted = [.. rehearsal.ReadJournal().Skip(1).SkipLast(1).Select(SubjectOf)];
        return run.StateAfter.Mails.Where(mail => !noted.Contains(mail.To))
            .Select(mail => $"a mail went to {mail.To}, and the journal doesn't know");
    }

    private static string? SubjectOf(string line) =>
        JsonDocument.Parse(line).RootElement.GetProperty("subject_id").GetString();
}
