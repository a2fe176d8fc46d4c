namespace FrameioPS.Formatting;

/// <summary>What the views show of a path by which somebody reaches something.</summary>
public static class AccessFormat
{
    /// <summary>The role; one that another path outdoes steps back.</summary>
    public static string Role(object? role, object? isEffective) =>
        $"{isEffective}" is "False" ? Style.Faint(Printable.Text(role)) : Printable.Text(role);
}
