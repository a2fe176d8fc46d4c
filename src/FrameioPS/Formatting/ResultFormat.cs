namespace FrameioPS.Formatting;

/// <summary>
/// What the views show of a row's result. A table prints each row as it comes, so failures can't be brought together:
/// they are marked, at the left edge, where a long table is skimmed, and in colour where there is any.
/// </summary>
/// <remarks>
/// Its methods take what comes, since a result that was exported and read back has texts where it had numbers and
/// statuses.
/// </remarks>
public static class ResultFormat
{
    /// <summary>The row's number, behind a mark when it failed.</summary>
    public static string Row(object? row, object? status) =>
        IsFailure($"{status}") ? Style.Error($"!{Printable.Text(row),6}") : Printable.Text(row);

    /// <summary>The status: failures and what sent a mail stand out, what changed nothing steps back.</summary>
    public static string Status(object? status) => Printable.Text(status) switch
    {
        var text when IsFailure(text) => Style.Error(text),
        "Invited" or "WouldInvite" => Style.Warning($"{status}"),
        "AlreadyGone" or "AlreadyDisabled" or "AlreadyMember" or "AlreadyRemoved" or "NotMember" or "Inherited"
            or "Duplicate" => Style.Faint($"{status}"),
        var text => text,
    };

    /// <summary>The role; behind the one before, where the row changes it.</summary>
    public static string Role(object? role, object? before) =>
        Printable.Text($"{before}" is { Length: > 0 } text ? $"{text} → {role}" : role);

    private static bool IsFailure(string status) => status is "Failed" or "NotFound";
}
