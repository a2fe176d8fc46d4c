using System.Globalization;
using Frameio.Client.Access;
using Frameio.Client.Users;

namespace FrameioPS.Cmdlets;

/// <summary>What became of the rows of a run, counted.</summary>
internal sealed class RunSummary
{
    private readonly SortedDictionary<AccessStatus, int> _statuses = [];
    private readonly Dictionary<(AccessKind Kind, string PlaceId), (Place Place, int Rows)> _rehearsed = [];

    /// <summary>Rows that came to their end.</summary>
    public int Rows => _statuses.Values.Sum();

    /// <summary>Those that ended with an error.</summary>
    public int Failed { get; private set; }

    /// <summary>Rows with nothing in any column, which a spreadsheet leaves: they are no rows.</summary>
    public int Blank { get; set; }

    /// <summary>Rows that say what is so already, where these have no result.</summary>
    public int Kept { get; set; }

    /// <summary>The places that a rehearsal would change, each with those it would change there, in words.</summary>
    public IEnumerable<(AccessKind Kind, Place Place, string Subjects)> Rehearsed => _rehearsed
        .Select(entry => (entry.Key.Kind, entry.Value.Place, Count(entry.Key.Kind.Subject, entry.Value.Rows)));

    /// <summary>Counts a row.</summary>
    public void Add(Outcome outcome)
    {
        _statuses[outcome.Status] = _statuses.TryGetValue(outcome.Status, out int rows) ? rows + 1 : 1;
        Failed += outcome.Error is null ? 0 : 1;
        if (outcome.Place is { } place && outcome.Status is AccessStatus.WouldAdd or AccessStatus.WouldChange
            or AccessStatus.WouldRemove or AccessStatus.WouldInvite)
        {
            (AccessKind, string) key = (outcome.Kind, place.Id);
            int before = _rehearsed.TryGetValue(key, out (Place Place, int Rows) known) ? known.Rows : 0;
            _rehearsed[key] = (place, before + 1);
        }
    }

    private static string Count(SubjectKind subject, int rows) => (subject, rows) switch
    {
        (SubjectKind.Group, 1) => "1 group",
        (SubjectKind.Group, _) => $"{rows} groups",
        (_, 1) => "1 person",
        _ => $"{rows} people",
    };

    private string BlankOnes =>
        Blank > 0 ? $" {Blank} blank {(Blank == 1 ? "row was" : "rows were")} skipped." : string.Empty;

    /// <summary>The whole in a line.</summary>
    /// <param name="calls">Calls that the command sent.</param>
    /// <param name="time">The time it took.</param>
    public string Describe(int calls, TimeSpan time)
    {
        string ends = string.Join(", ", _statuses.Select(status => $"{status.Value} {status.Key}"));
        string clock = time.ToString(time.TotalHours < 1 ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);
        if (Rows + Kept == 0)
        {
            return $"No rows came in, and nothing was done.{BlankOnes}";
        }

        string line = (Rows, Failed) switch
        {
            (0, _) => "Nothing to change.",
            (_, 0) => $"{Rows} {(Rows == 1 ? "row" : "rows")}: {ends}.",
            _ => $"{Failed} of {Rows} rows failed ({ends}).",
        };
        string kept = Kept > 0 ? $" {Kept} more {(Kept == 1 ? "says" : "say")} what is so already." : string.Empty;
        string where = Failed > 0 ? " Row 1 is the first below a file's header." : string.Empty;
        return $"{line}{kept}{BlankOnes} {calls} {(calls == 1 ? "call" : "calls")} in {clock}.{where}";
    }
}
