using Frameio.Client.Access;

namespace FrameioPS.Cmdlets;

/// <summary>What became of the rows of a run, counted.</summary>
internal sealed class RunSummary
{
    private readonly SortedDictionary<AccessStatus, int> _statuses = [];

    /// <summary>Rows that came to their end.</summary>
    public int Rows => _statuses.Values.Sum();

    /// <summary>Those that ended with an error.</summary>
    public int Failed { get; private set; }

    /// <summary>Rows with nothing in any column, which a spreadsheet leaves: they are no rows.</summary>
    public int Blank { get; set; }

    /// <summary>Rows that say what is so already, where these have no result.</summary>
    public int Kept { get; set; }

    /// <summary>Counts a row.</summary>
    public void Add(Outcome outcome)
    {
        _statuses[outcome.Status] = _statuses.TryGetValue(outcome.Status, out int rows) ? rows + 1 : 1;
        Failed += outcome.Error is null ? 0 : 1;
    }

    /// <summary>The line of rows of any kind.</summary>
    /// <param name="rows">How many came to their end.</param>
    /// <param name="failed">How many of them with an error.</param>
    /// <param name="ends">What became of how many.</param>
    /// <param name="others">What there is to say of others, behind a space; empty for nothing.</param>
    /// <param name="calls">Calls that the command sent.</param>
    /// <param name="time">The time it took.</param>
    public static string Describe(int rows, int failed, string ends, string others, int calls, TimeSpan time)
    {
        string line = (rows, failed) switch
        {
            (0, _) => "Nothing to change.",
            (_, 0) => $"{rows} {(rows == 1 ? "row" : "rows")}: {ends}.",
            _ => $"{failed} of {rows} rows failed ({ends}).",
        };
        string where = failed > 0 ? " Row 1 is the first below a file's header." : string.Empty;
        return $"{line}{others} {calls} {(calls == 1 ? "call" : "calls")} in {Clock.Of(time)}.{where}";
    }

    private string BlankOnes =>
        Blank > 0 ? $" {Blank} blank {(Blank == 1 ? "row was" : "rows were")} skipped." : string.Empty;

    /// <summary>The whole in a line.</summary>
    /// <param name="calls">Calls that the command sent.</param>
    /// <param name="time">The time it took.</param>
    public string Describe(int calls, TimeSpan time)
    {
        if (Rows + Kept == 0)
        {
            return $"No rows came in, and nothing was done.{BlankOnes}";
        }

        string ends = string.Join(", ", _statuses.Select(status => $"{status.Value} {status.Key}"));
        string kept = Kept > 0 ? $" {Kept} more {(Kept == 1 ? "says" : "say")} what is so already." : string.Empty;
        return Describe(Rows, Failed, ends, $"{kept}{BlankOnes}", calls, time);
    }
}
