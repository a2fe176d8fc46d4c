namespace Benchmarks.Studios;

/// <summary>A row of an input: somebody and a group, by number.</summary>
internal readonly record struct StudioRow(int Group, int Person);

/// <summary>
/// Rows as an administrator has them: a CSV, here with the ids beside the names for whoever would not look them up.
/// </summary>
internal sealed class RowFile : IDisposable
{
    private RowFile(string path) => Path = path;

    public string Path { get; }

    public static RowFile Write(IEnumerable<StudioRow> rows)
    {
        string path = System.IO.Path.GetTempFileName();
        File.WriteAllLines(path, rows.Select(Line).Prepend("Group,GroupId,Email,UserId"));
        return new RowFile(path);
    }

    private static string Line(StudioRow row) => string.Join(
        ',',
        Studio.GroupName(row.Group),
        Studio.GroupId(row.Group),
        Studio.Email(row.Person),
        Studio.UserId(row.Person));

    public void Dispose() => File.Delete(Path);
}
