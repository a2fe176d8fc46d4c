using System.Globalization;
using System.Management.Automation;
using CmdletHosting;

namespace FrameioPS.Tests.Support;

/// <summary>Reads what cmdlets emit as PowerShell would: by property name, since the types live in the module's own load context.</summary>
internal static class Results
{
    public static string Text(this object? result, string property) =>
        Convert.ToString(PSObject.AsPSObject(result!).Properties[property]!.Value, CultureInfo.InvariantCulture) ?? string.Empty;

    public static string[] Texts(this RunResult run, string property) => [.. run.Output.Select(result => result.Text(property))];

    /// <summary>Statuses in the order of the rows.</summary>
    public static string[] StatusByRow(this RunResult run) =>
        [.. run.Output.OrderBy(result => int.Parse(result.Text("Row"), CultureInfo.InvariantCulture)).Select(result => result.Text("Status"))];

    /// <summary>The id of an error without the command it came from.</summary>
    public static string Id(this ErrorRecord error) => error.FullyQualifiedErrorId.Split(',')[0];

    public static string[] ErrorIds(this RunResult run) => [.. run.Errors.Select(Id)];
}
