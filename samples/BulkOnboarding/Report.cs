using System.Globalization;
using System.Management.Automation;
using CmdletHosting;

namespace BulkOnboarding;

/// <summary>Shows what a run in CmdletHost did, as Onboard.ps1 shows it.</summary>
internal static class Report
{
    public static void Write(RunResult run)
    {
        List<ResultRow> rows = [.. run.Output.Select(ResultRow.From).OrderBy(row => row.Row)];
        Console.WriteLine();
        Console.WriteLine("Rows Group, status");
        Console.WriteLine("---- -------------");
        foreach (IGrouping<string, ResultRow> group in rows.GroupBy(row => $"{row.Group}, {row.Status}").OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase))
        {
            Console.WriteLine($"{group.Count(),4} {group.Key}");
        }

        List<ResultRow> failed = rows.FindAll(row => row.Status == "Failed");
        if (failed.Count > 0)
        {
            Console.WriteLine();
            Console.WriteLine("Rows that failed:");
            failed.ForEach(row => Console.WriteLine($"{row.Row,5}  {row.Email,-34} {row.Group,-12} {row.Reason}"));
        }

        List<string> calls = [.. run.Verbose.Where(line => line.Contains(" /v4/", StringComparison.Ordinal))];
        int writes = calls.Count(line => !line.StartsWith("GET ", StringComparison.Ordinal));
        Console.WriteLine();
        Console.WriteLine($"{rows.Count} rows, {failed.Count} failed. {calls.Count} calls, {writes} of them writes.");
    }

    /// <summary>The result types belong to the module's own load context, so they are read as PowerShell would: by property name.</summary>
    private sealed record ResultRow(long Row, string Group, string Email, string Status, string Reason)
    {
        public static ResultRow From(object? result)
        {
            PSObject read = PSObject.AsPSObject(result!);
            string Text(string name) => Convert.ToString(read.Properties[name]?.Value, CultureInfo.InvariantCulture) ?? string.Empty;
            return new ResultRow(long.Parse(Text("Row"), CultureInfo.InvariantCulture), Text("Group"), Text("Email"), Text("Status"), Text("Reason"));
        }
    }
}
