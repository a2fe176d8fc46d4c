using System.Text.Json;
using Frameio.Client.Access.Reviewing;

namespace Frameio.Client.Access.Reporting;

/// <summary>Reads what <see cref="PageData"/> has written.</summary>
/// <param name="root">The data of a page.</param>
internal sealed class PageReader(JsonElement root)
{
    private readonly JsonElement[][] _people = TableOf(root, "People");
    private readonly JsonElement[][] _groups = TableOf(root, "Groups");
    private readonly JsonElement[][] _workspaces = TableOf(root, "Workspaces");
    private readonly JsonElement[][] _projects = TableOf(root, "Projects");
    private readonly JsonElement[][] _roles = TableOf(root, "Roles");

    /// <summary>The paths.</summary>
    public IEnumerable<ReportRow> Rows => TableOf(root, "Paths").Select(ReadPath);

    private ReportRow ReadPath(JsonElement[] path)
    {
        int[] numbers = Array.ConvertAll(path, number => number.GetInt32());
        JsonElement[]? person = At(_people, numbers[0]);
        JsonElement[]? group = At(_groups, numbers[1]);
        JsonElement[]? workspace = At(_workspaces, numbers[2]);
        JsonElement[]? project = At(_projects, numbers[3]);
        FrameioAccess access = new()
        {
            Email = person?[0].GetString(),
            Name = person?[1].GetString(),
            UserId = person?[2].GetString(),
            Active = TruthOf(person?[3]),
            Group = group?[0].GetString(),
            GroupId = group?[1].GetString(),
            Workspace = workspace?[0].GetString(),
            WorkspaceId = workspace?[1].GetString(),
            Project = project?[0].GetString(),
            ProjectId = project?[1].GetString(),
            Restricted = TruthOf(project?[3]),
            Role = RoleAt(numbers[4]),
            Via = PageData.Vias[numbers[5]],
            IsEffective = numbers[6] != 0,
        };
        return new ReportRow(access, (ReportChange)numbers[7], RoleAt(numbers[8]));
    }

    private string? RoleAt(int number) => At(_roles, number)?[0].GetString();

    private static JsonElement[]? At(JsonElement[][] table, int number) => number < 0 ? null : table[number];

    private static bool? TruthOf(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.True or JsonValueKind.False } known ? known.GetBoolean() : null;

    private static JsonElement[][] TableOf(JsonElement root, string name) =>
        [.. root.GetProperty(name).EnumerateArray().Select(entry => entry.EnumerateArray().ToArray())];
}
