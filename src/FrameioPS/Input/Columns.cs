using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Net.Mail;
using Frameio.Client.Directory;

namespace FrameioPS.Input;

/// <summary>
/// Reads the columns of an input row the way people write them: a header's case, spaces, underscores, hyphens and a
/// byte order mark in front of it don't count.
/// </summary>
internal static class Columns
{
    /// <summary>Columns that name a person, the most exact first.</summary>
    public static readonly string[] User = ["UserId", "User", "Email", "Mail", "UserPrincipalName"];

    /// <summary>Columns that name a group, the most exact first.</summary>
    public static readonly string[] Group = ["GroupId", "Group", "GroupName"];

    /// <summary>Columns that name a workspace, the most exact first.</summary>
    public static readonly string[] Workspace =
        ["WorkspaceId", "TeamId", "Workspace", "Team", "WorkspaceName", "TeamName"];

    /// <summary>Columns that name a project, the most exact first.</summary>
    public static readonly string[] Project = ["ProjectId", "Project", "ProjectName"];

    /// <summary>Columns that hold a person's address.</summary>
    public static readonly string[] Address = ["Email", "Mail", "UserPrincipalName"];

    /// <summary>
    /// The object itself. A PSCustomObject is its own base object and keeps its columns on the wrapper.
    /// </summary>
    public static object? Unwrap(object? value) => value is PSObject wrapper ? wrapper.BaseObject : value;

    /// <summary>The text of a plain value, or of the column of a row; null when the row has no such column.</summary>
    public static string? TextOf(object? value, string[] columns) => Unwrap(value) switch
    {
        // It has a property named User, which is half of the address.
        MailAddress mail => mail.Address,
        _ when IsRow(value) => Find(value, columns),
        _ => CellText.Clean(LanguagePrimitives.ConvertTo<string>(value)),
    };

    /// <summary>
    /// The first of the columns that isn't empty; an empty text when all that are there are empty; null when none is
    /// there.
    /// </summary>
    public static string? Find(object? row, string[] columns)
    {
        string[] cells = Cells(row, columns).ToArray();
        return Array.Find(cells, cell => cell.Length > 0) ?? cells.FirstOrDefault();
    }

    /// <summary>
    /// What stands in the columns of a row, in the columns' order. A cell that can't be read, such as a property whose
    /// script fails, says so in place of its text: nothing bears that name, so its row fails as any other that can't be
    /// found.
    /// </summary>
    public static IEnumerable<string> Cells(object? row, string[] columns) => columns
        .SelectMany(
            column =>
                Read(row).Where(cell => string.Equals(Fold(cell.Name), column, StringComparison.OrdinalIgnoreCase)))
        .Select(cell => TextOf(cell.Name, cell.Value));

    /// <summary>The names of the columns as they stand; empty for a plain value such as a text.</summary>
    public static IReadOnlyCollection<string> Names(object? row) => Read(row).Select(cell => cell.Name).ToArray();

    /// <summary>Whether a value has columns, as opposed to being one: a text, a number, an id.</summary>
    public static bool IsRow(object? value) => Unwrap(value) is not (null or string or ValueType);

    // Values are read where they are asked for: what stands in other columns is nobody's concern.
    private static IEnumerable<(string Name, Func<object?> Value)> Read(object? row) => Unwrap(row) switch
    {
        _ when !IsRow(row) => [],
        IDictionary dictionary => dictionary.Keys.Cast<object>()
            .Select(key => ($"{key}", (Func<object?>)(() => dictionary[key]))),
        _ => PSObject.AsPSObject(row!).Properties
            .Select(property => (property.Name, (Func<object?>)(() => property.Value))),
    };

    [SuppressMessage("Design", "CA1031", Justification = "A row is anybody's object, and its code may throw anything.")]
    private static string TextOf(string column, Func<object?> value)
    {
        try
        {
            return CellText.Clean(LanguagePrimitives.ConvertTo<string>(value()));
        }
        catch (Exception failure) when (failure is not PipelineStoppedException)
        {
            return $"(the column {column}, which can't be read)";
        }
    }

    private static string Fold(string header) =>
        string.Concat(CellText.Clean(header).Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-')));
}
