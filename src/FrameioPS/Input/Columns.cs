using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Net.Mail;
using Frameio.Client.Directory;
using Frameio.Client.Users;

namespace FrameioPS.Input;

/// <summary>
/// Reads the columns of an input row the way people write them: a header's case, spaces, underscores, hyphens and a
/// byte order mark in front of it don't count.
/// </summary>
internal static class Columns
{
    /// <summary>Columns that name a person, the most exact first.</summary>
    public static readonly string[] User =
    [
        "UserId", "User", "Email", "Mail", "EmailAddress", "PrimarySmtpAddress", "UserPrincipalName", "Member",
        "Members",
    ];

    /// <summary>Columns that name an account, the most exact first.</summary>
    public static readonly string[] Account = ["AccountId", "Account", "AccountName"];

    /// <summary>Columns that name a group, the most exact first.</summary>
    public static readonly string[] Group = ["GroupId", "Group", "GroupName"];

    /// <summary>Columns that name a group to be made, the most likely first.</summary>
    public static readonly string[] NewGroup = ["Name", "Group", "GroupName"];

    /// <summary>Columns that name a workspace, the most exact first.</summary>
    public static readonly string[] Workspace =
        ["WorkspaceId", "TeamId", "Workspace", "Team", "WorkspaceName", "TeamName"];

    /// <summary>Columns that name a project, the most exact first.</summary>
    public static readonly string[] Project = ["ProjectId", "Project", "ProjectName"];

    /// <summary>The column that names a role.</summary>
    public static readonly string[] Role = ["Role"];

    /// <summary>Columns of the given name of a person.</summary>
    public static readonly string[] FirstName = ["FirstName", "GivenName"];

    /// <summary>Columns of the family name of a person.</summary>
    public static readonly string[] LastName = ["LastName", "Surname", "FamilyName"];

    /// <summary>Columns of the country of a person, in two letters.</summary>
    public static readonly string[] Country = ["Country", "CountryCode"];

    /// <summary>The column of the kind of identity of a person.</summary>
    public static readonly string[] IdentityType = ["IdentityType"];

    /// <summary>Columns of the user groups of the Adobe organisation.</summary>
    public static readonly string[] AdobeGroup = ["AdobeGroup", "UserGroups"];

    /// <summary>The column of results that holds the id of an error.</summary>
    public static readonly string[] ErrorId = ["ErrorId"];

    /// <summary>Columns by which a row says that it comes from a file of a report.</summary>
    public static readonly string[] ReportMarks = ["Decision", "Since"];

    /// <summary>
    /// The object itself. A PSCustomObject is its own base object and keeps its columns on the wrapper.
    /// </summary>
    public static object? Unwrap(object? value) => value is PSObject wrapper ? wrapper.BaseObject : value;

    /// <summary>What a plain value, or the columns of a row, call a thing.</summary>
    /// <param name="value">The value, or the row.</param>
    /// <param name="columns">Columns that name it, the most exact first.</param>
    /// <param name="canName">Whether what stands in a column can name such a thing at all.</param>
    public static Naming NamingOf(object? value, string[] columns, Func<Cell, bool> canName) => Unwrap(value) switch
    {
        // It has a property named User, which is half of the address.
        MailAddress mail => new Naming(mail.Address),
        _ when IsRow(value) => Naming.Of([.. Cells(value, columns)], canName),
        _ => new Naming(CellText.Clean(LanguagePrimitives.ConvertTo<string>(value))),
    };

    /// <summary>Whether a row has several columns and nothing in any of them, as spreadsheets leave them.</summary>
    public static bool IsBlank(object? row)
    {
        (string Name, Func<object?> Value)[] cells = Read(row).ToArray();
        return cells.Length > 1 && Array.TrueForAll(cells, cell => TextOf(cell.Name, cell.Value).Length == 0);
    }

    /// <summary>
    /// Whether a row is a user of the account, as the module emits them and however they came back: what it has as its
    /// id and its role is that in the account.
    /// </summary>
    public static bool IsUser(object? row) =>
        Unwrap(row) is FrameioUser || Read(row).Any(cell => Is(cell.Name, nameof(FrameioUser.AdobeUserId)));

    /// <summary>
    /// What stands in the columns of a row, in the columns' order. A cell that can't be read, such as a property whose
    /// script fails, says so in place of its text: nothing bears that name, so its row fails as any other that can't be
    /// found.
    /// </summary>
    public static IEnumerable<Cell> Cells(object? row, string[] columns) => columns.SelectMany(
        column => Read(row)
            .Where(cell => Is(cell.Name, column))
            .Select(cell => new Cell(column, Unguarded(row, TextOf(cell.Name, cell.Value)))));

    /// <summary>All that stands in a row, by its headers, each read once.</summary>
    public static IReadOnlyDictionary<string, string> All(object? row)
    {
        Dictionary<string, string> cells = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, Func<object?> value) in Read(row))
        {
            cells[Fold(name)] = TextOf(name, value);
        }

        bool isOfReport = Array.Exists(ReportMarks, cells.ContainsKey);
        return isOfReport
            ? cells.ToDictionary(
                cell => cell.Key, cell => CellText.Clean(SpreadsheetText.Read(cell.Value)), cells.Comparer)
            : cells;
    }

    /// <summary>What a row says in the first of the columns that says something; null for nothing.</summary>
    public static string? TextIn(object? row, string[] columns) =>
        Cells(row, columns).Select(cell => cell.Text).FirstOrDefault(text => text.Length > 0);

    /// <summary>The names of the columns as they stand; empty for a plain value such as a text.</summary>
    public static IReadOnlyCollection<string> Names(object? row) => Read(row).Select(cell => cell.Name).ToArray();

    /// <summary>Whether a row has one of the columns.</summary>
    public static bool Has(object? row, string[] columns) => Read(row).Any(cell => IsOne(cell.Name, columns));

    /// <summary>Whether a row has some of the columns and no others.</summary>
    public static bool Consists(object? row, string[] columns) =>
        Has(row, columns) && Read(row).All(cell => IsOne(cell.Name, columns));

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

    // What a report's file has in front of a text that a spreadsheet would compute.
    private static string Unguarded(object? row, string text) =>
        text.Length > 1 && text[0] == '\'' && Has(row, ReportMarks) ? CellText.Clean(SpreadsheetText.Read(text)) : text;

    private static bool IsOne(string header, string[] columns) =>
        columns.Contains(Fold(header), StringComparer.OrdinalIgnoreCase);

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

    private static bool Is(string header, string column) =>
        string.Equals(Fold(header), column, StringComparison.OrdinalIgnoreCase);

    private static string Fold(string header) =>
        string.Concat(CellText.Clean(header).Where(c => !char.IsWhiteSpace(c) && c is not ('_' or '-')));
}
