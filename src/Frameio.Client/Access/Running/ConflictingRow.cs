using Frameio.Client.Errors;

namespace Frameio.Client.Access.Running;

/// <summary>The first row that named a person in a place.</summary>
/// <param name="Row">Its place in the input.</param>
/// <param name="Role">The role it gave, or null.</param>
/// <param name="IsWithdrawn">Whether it was taken back because a later one contradicts it.</param>
internal readonly record struct FirstRow(long Row, string? Role, bool IsWithdrawn);

/// <summary>Two rows that give one person two roles in one place.</summary>
internal static class ConflictingRow
{
    /// <summary>The error of one of them.</summary>
    public static FrameioException Error(MembershipRow row, long other, string? otherRole) => new(
        FrameioErrorKind.ConflictingRow,
        $"'{row.User!.Email}' is given {Describe(row.Role)} in '{row.Place!.Name}' here and {Describe(otherRole)} in "
            + $"row {other}.");

    /// <summary>The error of a further one, when the first was taken back.</summary>
    public static FrameioException Error(MembershipRow row, long first) => new(
        FrameioErrorKind.ConflictingRow,
        $"'{row.User!.Email}' is given more than one role in '{row.Place!.Name}', first in row {first}.");

    private static string Describe(string? role) => role is null ? "no role" : $"the role '{role}'";
}
