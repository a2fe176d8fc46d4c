using Frameio.Client.Errors;

namespace FrameioPS;

/// <content>What is wrong with rows on their face, before anything is looked up.</content>
internal static partial class Errors
{
    public static FrameioException MissingColumn(
        string what, IEnumerable<string> accepted, IReadOnlyCollection<string> seen) => new(
        FrameioErrorKind.MissingColumn,
        $"The row has no column for the {what} ({string.Join(", ", accepted)}). Columns seen: {Quoted(seen)}."
            + Delimiter(seen));

    /// <summary>A row without the columns that could say what is given or taken; or parameters that don't.</summary>
    public static FrameioException NoAccess(bool isGrant, IReadOnlyCollection<string> seen) => seen.Count > 0
        ? new FrameioException(
            FrameioErrorKind.MissingColumn,
            $"The row names no access. It takes {RowsOfAccess(isGrant)}. Columns seen: {Quoted(seen)}."
                + Delimiter(seen))
        : new FrameioException(
            FrameioErrorKind.MissingArgument,
            $"That is no access yet. It takes {RowsOfAccess(isGrant).Replace("Email", "-User")
                .Replace("Group", "-Group").Replace("Workspace", "-Workspace").Replace("Project", "-Project")
                .Replace("Role", "-Role")}.");

    /// <summary>A row with these columns, and nothing in those that it takes.</summary>
    public static FrameioException EmptyCells(bool isGrant, IReadOnlyCollection<string> seen) => new(
        FrameioErrorKind.MissingArgument,
        $"The row names no access: cells of it are empty. It takes {RowsOfAccess(isGrant)}. Columns seen: "
            + $"{Quoted(seen)}.");

    /// <summary>A row whose cell for the role is empty, where one has to be given.</summary>
    public static FrameioException NoRole() =>
        new(FrameioErrorKind.MissingArgument, "The row names no role: the cell for it is empty.");

    /// <summary>A row of a person without a place, whose columns are there for one.</summary>
    public static FrameioException NoPlace(IReadOnlyCollection<string> seen) => new(
        FrameioErrorKind.MissingArgument,
        "The row names no place: the cell for it is empty. A row about a role in the account has no column Group, "
            + $"Workspace or Project, or all three and nothing in them. Columns seen: {Quoted(seen)}.");

    /// <summary>A role of somebody in a group.</summary>
    public static FrameioException NoRoleInGroup(string role) => new(
        FrameioErrorKind.InvalidRole,
        $"The members of a group have no role of their own in it, such as '{role}'. A role is had in a workspace, on a "
            + "project or in the account.");

    /// <summary>A row of a plan that was held back in it.</summary>
    public static FrameioException StillHeldBack() => new(
        FrameioErrorKind.HeldBack,
        "The plan holds this back, since a row of its input failed that may have meant somebody who is there.");

    /// <summary>What a review tells of somebody in a group.</summary>
    public static FrameioException NotDirect(string group, string place) => new(
        FrameioErrorKind.NotDirect,
        $"A person, the group '{group}' and '{place}' together tell that the person reaches '{place}' as a member of "
            + "the group, which is nobody's to give or to take.");

    /// <summary>Rows of any kind of access on V2.</summary>
    public static FrameioException NoAccessOnV2() => new(
        FrameioErrorKind.EndpointUnavailable, "V2 has no groups and no roles of groups; connect to V4 for access of "
            + "any kind.")
    { NeedsV4 = true };

    /// <summary>The audit log on V2, which has another one.</summary>
    public static FrameioException NoAuditLogOnV2() => new(
        FrameioErrorKind.EndpointUnavailable, "V2's log is another one; connect to V4 for the audit log.")
    { NeedsV4 = true };

    /// <summary>What people leave behind, on V2.</summary>
    public static FrameioException NoLeftoversOnV2() => new(
        FrameioErrorKind.EndpointUnavailable,
        "V2 tells neither who made a webhook nor who made a share; connect to V4 for what people leave behind.")
    { NeedsV4 = true };

    /// <summary>A row that is of no kind of thing that is left behind.</summary>
    public static FrameioException NoLeftoverKind(string? said, IEnumerable<string> kinds) => new(
        FrameioErrorKind.MissingColumn,
        $"The row's Kind is '{said}', which is none of {string.Join(", ", kinds)}.");

    private static string RowsOfAccess(bool isGrant) =>
        $"Email and Group; Email or Group, with Workspace or Project{(isGrant ? ", and Role" : string.Empty)}; or "
            + "Email and Role, for the account";

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    // Import-Csv with the wrong delimiter gives one column that is named like the whole header line.
    private static string Delimiter(IReadOnlyCollection<string> seen)
    {
        if (seen.Count != 1)
        {
            return string.Empty;
        }

        string only = seen.First();
        if (only.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            return " The file begins with a 'sep=' line, which Import-Csv takes for the header: delete it.";
        }

        return only.FirstOrDefault(c => c is ';' or ',' or '\t' or '|') switch
        {
            default(char) => string.Empty,
            '\t' => " The file is delimited by '`t': read it with Import-Csv -Delimiter.",
            var other => $" The file is delimited by '{other}': read it with Import-Csv -Delimiter.",
        };
    }
}
