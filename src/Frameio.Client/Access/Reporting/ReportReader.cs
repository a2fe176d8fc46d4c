using System.Globalization;
using System.Text.Json;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Reporting;

/// <summary>
/// Reads an earlier report from its page or its JSON, and rows of a review that somebody has made JSON of.
/// </summary>
public static class ReportReader
{
    private const string DataBegin = "<script id=\"data\" type=\"application/json\">";
    private const string DataEnd = "</script>";

    /// <summary>Reads it.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="text">What stands in the file.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.ReportUnusable"/>: it is no such thing.
    /// </exception>
    public static EarlierReport Read(string file, string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(DataOf(text));
            JsonElement root = document.RootElement;
            return root.ValueKind == JsonValueKind.Array
                ? EarlierReport.Of(file, [.. root.EnumerateArray().Select(ReadRow)])
                : ReadReport(file, root);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException
            or FormatException or IndexOutOfRangeException)
        {
            throw NoReport(file, error);
        }
    }

    /// <summary>The error of a file that is no export of who has access.</summary>
    public static FrameioException NoReport(string file, Exception? cause = null) => new(
        FrameioErrorKind.ReportUnusable,
        $"'{file}' is no export of who has access: it is neither a report of Export-FrameioAccessReport nor what "
            + "Get-FrameioAccess tells as CSV or JSON, with the columns Email, Group and Via at least.",
        cause);

    private static string DataOf(string text)
    {
        int begin = text.IndexOf(DataBegin, StringComparison.Ordinal);
        if (begin < 0)
        {
            return text;
        }

        begin += DataBegin.Length;
        int end = text.IndexOf(DataEnd, begin, StringComparison.Ordinal);
        return end < 0 ? string.Empty : text.Substring(begin, end - begin);
    }

    private static EarlierReport ReadReport(string file, JsonElement root)
    {
        if (root.GetProperty("Report").GetString() != ReportJson.Mark)
        {
            throw new FormatException();
        }

        if (root.GetProperty("Version").GetInt32() > ReportJson.Version)
        {
            throw new FrameioException(
                FrameioErrorKind.ReportUnusable, $"'{file}' was made by a newer version of the module.");
        }

        IEnumerable<ReportRow> rows = root.TryGetProperty("Rows", out JsonElement told)
            ? told.EnumerateArray().Select(ReadRow)
            : new PageReader(root).Rows;
        return new EarlierReport(
            file,
            [.. EarlierReport.Present(rows)],
            ReadScope(root.GetProperty("Scope")),
            root.GetProperty("Made").GetDateTimeOffset());
    }

    private static ReportRow ReadRow(JsonElement row) => ReportColumns.Read(column =>
        row.TryGetProperty(column, out JsonElement cell)
            ? cell.ValueKind switch
            {
                JsonValueKind.True => bool.TrueString,
                JsonValueKind.False => bool.FalseString,
                JsonValueKind.Null => null,
                JsonValueKind.Number => cell.GetDouble().ToString(CultureInfo.InvariantCulture),
                _ => cell.GetString(),
            }
            : null) ?? throw new FormatException();

    private static ReportScope ReadScope(JsonElement scope) => new()
    {
        IsAssigned = scope.GetProperty(nameof(ReportScope.IsAssigned)).GetBoolean(),
        IsInferred = scope.GetProperty(nameof(ReportScope.IsInferred)).GetBoolean(),
        Users = ReadIds(scope.GetProperty(nameof(ReportScope.Users))),
        Groups = ReadIds(scope.GetProperty(nameof(ReportScope.Groups))),
        Places = ReadIds(scope.GetProperty(nameof(ReportScope.Places))),
    };

    private static HashSet<string>? ReadIds(JsonElement ids) => ids.ValueKind == JsonValueKind.Null
        ? null
        : ReportScope.SetOf(ids.EnumerateArray().Select(id => id.GetString()));
}
