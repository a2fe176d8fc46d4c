using Frameio.Client.Errors;

namespace Frameio.Client.Access.Planning;

/// <summary>Two rows that give one subject two roles in one place.</summary>
internal static class ConflictingRow
{
    /// <summary>The error of one of them.</summary>
    public static FrameioException Error(Change change, long other, string? otherRole) => new(
        FrameioErrorKind.ConflictingRow,
        $"'{change.Subject}' is given {Describe(change.Role)} in '{change.Place}' here and {Describe(otherRole)} in "
            + $"row {other}.");

    /// <summary>The error of a further one, when the first was taken back.</summary>
    public static FrameioException Error(Change change, long first) => new(
        FrameioErrorKind.ConflictingRow,
        $"'{change.Subject}' is given more than one role in '{change.Place}', first in row {first}.");

    private static string Describe(string? role) => role is null ? "no role" : $"the role '{role}'";
}
