using System.Text.Json;

namespace Frameio.Client.Access.Reporting;

/// <summary>Writes a report as JSON, in ASCII: nothing in it is markup, wherever it is put.</summary>
internal static class ReportJson
{
    /// <summary>The version of what is written, in the page too.</summary>
    public const int Version = 1;

    /// <summary>What says in a file that it is such a report.</summary>
    public const string Mark = "FrameioAccess";

    /// <summary>Writes the whole.</summary>
    public static void Write(AccessReport report, Stream stream)
    {
        using Utf8JsonWriter writer = new(stream, new JsonWriterOptions { Indented = true });
        writer.WriteStartObject();
        WriteHead(writer, report);
        writer.WriteStartArray("Rows");
        foreach (ReportRow row in report.Rows)
        {
            writer.WriteStartObject();
            foreach ((string name, Func<ReportRow, object?> value) in ReportColumns.All)
            {
                WriteValue(writer, name, value(row));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes what is said beside the rows.</summary>
    public static void WriteHead(Utf8JsonWriter writer, AccessReport report)
    {
        writer.WriteString("Report", Mark);
        writer.WriteNumber("Version", Version);
        writer.WriteString("Title", report.Title);
        writer.WriteString("Account", report.Account);
        writer.WriteString("Made", report.Made);
        WriteScope(writer, report.Scope);
        WriteTexts(writer, "Notes", report.Notes);
        if (report.Comparison is { } comparison)
        {
            writer.WriteStartObject("Comparison");
            writer.WriteString("File", comparison.File);
            WriteValue(writer, "Made", comparison.Made);
            writer.WriteString("Compared", comparison.Compared);
            writer.WriteEndObject();
        }
    }

    private static void WriteScope(Utf8JsonWriter writer, ReportScope scope)
    {
        writer.WriteStartObject("Scope");
        writer.WriteBoolean(nameof(ReportScope.IsAssigned), scope.IsAssigned);
        writer.WriteBoolean(nameof(ReportScope.IsInferred), scope.IsInferred);
        WriteTexts(writer, nameof(ReportScope.Users), scope.Users);
        WriteTexts(writer, nameof(ReportScope.Groups), scope.Groups);
        WriteTexts(writer, nameof(ReportScope.Places), scope.Places);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyCollection<string>? texts)
    {
        if (texts is null)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartArray(name);
        foreach (string text in texts.OrderBy(text => text, StringComparer.Ordinal))
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    private static void WriteValue(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNull(name);
                break;
            case bool isTrue:
                writer.WriteBoolean(name, isTrue);
                break;
            case DateTimeOffset time:
                writer.WriteString(name, time);
                break;
            default:
                writer.WriteString(name, value.ToString());
                break;
        }
    }
}
