using System.Management.Automation;

namespace FrameioPS.Formatting;

/// <summary>What the views show of a path by which somebody reaches something.</summary>
public static class AccessFormat
{
    /// <summary>The role; one that another path outdoes steps back.</summary>
    public static string Role(object? role, object? isEffective) =>
        $"{isEffective}" is "False" ? Style.Faint(Printable.Text(role)) : Printable.Text(role);

    /// <summary>Who has the access that a result is about: the person, or else the group.</summary>
    public static string Who(PSObject result) =>
        Printable.Text(First(result, "Email", "UserId", "Group", "GroupId"));

    /// <summary>Where: the project, the workspace, the group of a person, or the account.</summary>
    public static string Where(PSObject result)
    {
        if (First(result, "Project", "ProjectId") is { } project)
        {
            return RecordFormat.Project(project, First(result, "Workspace"));
        }

        if (First(result, "Workspace", "WorkspaceId") is { } workspace)
        {
            return Printable.Text(workspace);
        }

        bool isPerson = First(result, "Email", "UserId") is not null;
        return isPerson && First(result, "Group", "GroupId") is { } group
            ? Printable.Text(group)
            : Style.Faint("(account)");
    }

    private static string? First(PSObject result, params string[] names) => names
        .Select(name => $"{result.Properties[name]?.Value}")
        .FirstOrDefault(text => text.Length > 0);
}
