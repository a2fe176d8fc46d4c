using System.Management.Automation;
using Frameio.Client.Leftovers;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>
/// Reads rows that Get-FrameioLeftover or Remove-FrameioLeftover emitted, as they are or as they came back from a file.
/// </summary>
internal static class LeftoverRow
{
    private static readonly string[] _kindColumn = ["Kind"];
    private static readonly string[] _kinds = [LeftoverKind.Webhook, LeftoverKind.CustomAction, LeftoverKind.Share];

    /// <summary>Whether an input object is such a row, and not one of a person.</summary>
    public static bool IsOne(PSObject? input) => Columns.Has(input, _kindColumn);

    /// <summary>What a row is about.</summary>
    /// <exception cref="Frameio.Client.Errors.FrameioException">It lacks what it takes to find that.</exception>
    public static FrameioLeftover Read(PSObject row)
    {
        string? said = Text(row, "Kind");
        string kind = Array.Find(_kinds, known => string.Equals(known, said, StringComparison.OrdinalIgnoreCase))
            ?? throw Errors.NoLeftoverKind(said, _kinds);
        string[] needed = kind == LeftoverKind.Share ? ["Id", "UserId"] : ["Id", "UserId", "WorkspaceId"];
        return Array.Find(needed, column => Text(row, column) is null) is { } missing
            ? throw Errors.MissingColumn($"{missing} of a {kind}", [missing], Columns.Names(row))
            : Quote(row, kind);
    }

    /// <summary>What a row says that can't be read, as it stands.</summary>
    public static FrameioLeftover Quote(PSObject row) => Quote(row, Text(row, "Kind"));

    private static FrameioLeftover Quote(PSObject row, string? kind) => new()
    {
        Kind = kind ?? string.Empty,
        Id = Text(row, "Id") ?? string.Empty,
        Name = Text(row, "Name"),
        UserId = Text(row, "UserId"),
        User = Text(row, "User"),
        WorkspaceId = Text(row, "WorkspaceId"),
        Workspace = Text(row, "Workspace"),
        ProjectId = Text(row, "ProjectId"),
        Project = Text(row, "Project"),
    };

    private static string? Text(PSObject row, string column) => Columns.TextIn(row, [column]);
}
