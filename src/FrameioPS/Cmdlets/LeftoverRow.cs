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
        return new FrameioLeftover
        {
            Kind = kind,
            Id = Require(row, kind, "Id"),
            Name = Text(row, "Name"),
            UserId = Require(row, kind, "UserId"),
            User = Text(row, "User"),
            WorkspaceId = kind == LeftoverKind.Share ? Text(row, "WorkspaceId") : Require(row, kind, "WorkspaceId"),
            Workspace = Text(row, "Workspace"),
            ProjectId = Text(row, "ProjectId"),
            Project = Text(row, "Project"),
        };
    }

    private static string? Text(PSObject row, string column) => Columns.TextIn(row, [column]);

    private static string Require(PSObject row, string kind, string column) =>
        Text(row, column) ?? throw Errors.MissingColumn($"{column} of a {kind}", [column], Columns.Names(row));
}
