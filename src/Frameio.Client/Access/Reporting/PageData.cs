using System.Text.Json;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Accounts;
using Frameio.Client.Projects;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Reporting;

/// <summary>The data of the report's page: tables of who and what there is, and the paths by their numbers.</summary>
internal sealed class PageData
{
    /// <summary>The kinds of paths, by their numbers.</summary>
    public static readonly string[] Vias =
        [nameof(AccessPath.Direct), nameof(AccessPath.Group), nameof(AccessPath.Workspace), nameof(AccessPath.Account)];

    private readonly PageTable<FrameioAccess> _people = new(
        row => $"{row.UserId}\n{row.Email}",
        (writer, row) =>
        {
            writer.WriteStringValue(row.Email);
            writer.WriteStringValue(row.Name);
            writer.WriteStringValue(row.UserId);
            WriteTruth(writer, row.Active);
        });

    private readonly PageTable<(string? Name, string? Id)> _groups = new(KeyOf, WriteNamed);
    private readonly PageTable<(string? Name, string? Id)> _workspaces = new(KeyOf, WriteNamed);
    private readonly PageTable<(string? Name, string? Id, int Workspace, bool? Restricted)> _projects = new(
        project => $"{project.Id}\n{project.Name}\n{project.Workspace}",
        (writer, project) =>
        {
            WriteNamed(writer, (project.Name, project.Id));
            writer.WriteNumberValue(project.Workspace);
            WriteTruth(writer, project.Restricted);
        });

    private readonly PageTable<string> _roles = new(role => role, (writer, role) =>
    {
        writer.WriteStringValue(role);
        writer.WriteStringValue(RoleNames.WebNameOf(role));
        writer.WriteNumberValue(RoleNames.RankOf(role));
    });

    /// <summary>Writes the data of a report.</summary>
    public static void Write(Utf8JsonWriter writer, AccessReport report) => new PageData().WriteAll(writer, report);

    private void WriteAll(Utf8JsonWriter writer, AccessReport report)
    {
        writer.WriteStartObject();
        ReportJson.WriteHead(writer, report);
        writer.WriteString("FileName", report.FileName);
        writer.WriteString("Formula", SpreadsheetText.Formula);
        writer.WriteStartArray("Paths");
        foreach (ReportRow row in report.Rows)
        {
            WritePath(writer, row);
        }

        writer.WriteEndArray();
        foreach (IPlace place in report.Places)
        {
            _ = place is FrameioProject project ? Of(project) : _workspaces.Of((place.Name, place.Id));
        }

        writer.WriteBoolean("KnowsPlaces", report.Places.Count > 0);
        _people.Write(writer, "People");
        _groups.Write(writer, "Groups");
        _workspaces.Write(writer, "Workspaces");
        _projects.Write(writer, "Projects");
        _roles.Write(writer, "Roles");
        writer.WriteEndObject();
    }

    private int Of(FrameioProject project)
    {
        int workspace = project.WorkspaceId.Length == 0 && project.WorkspaceName is null
            ? -1
            : _workspaces.Of((project.WorkspaceName, project.WorkspaceId));
        return _projects.Of((project.Name, project.Id, workspace, project.Restricted));
    }

    private void WritePath(Utf8JsonWriter writer, ReportRow told)
    {
        FrameioAccess row = told.Access;
        int workspace = row.Workspace is null && row.WorkspaceId is null
            ? -1
            : _workspaces.Of((row.Workspace, row.WorkspaceId));
        writer.WriteStartArray();
        writer.WriteNumberValue(row.IsOfGroup ? -1 : _people.Of(row));
        writer.WriteNumberValue(row.HasGroup ? _groups.Of((row.Group, row.GroupId)) : -1);
        writer.WriteNumberValue(workspace);
        writer.WriteNumberValue(
            row.IsOnProject ? _projects.Of((row.Project, row.ProjectId, workspace, row.Restricted)) : -1);
        writer.WriteNumberValue(row.Role is { } role ? _roles.Of(role) : -1);
        writer.WriteNumberValue(Array.IndexOf(Vias, row.Via));
        writer.WriteNumberValue(row.IsEffective ? 1 : 0);
        writer.WriteNumberValue((int)told.Since);
        writer.WriteNumberValue(told.PreviousRole is { } previous ? _roles.Of(previous) : -1);
        writer.WriteEndArray();
    }

    private static string KeyOf((string? Name, string? Id) named) => $"{named.Id}\n{named.Name}";

    private static void WriteNamed(Utf8JsonWriter writer, (string? Name, string? Id) named)
    {
        writer.WriteStringValue(named.Name);
        writer.WriteStringValue(named.Id);
    }

    private static void WriteTruth(Utf8JsonWriter writer, bool? isTrue)
    {
        if (isTrue is { } known)
        {
            writer.WriteBooleanValue(known);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
