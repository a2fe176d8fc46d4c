namespace FrameioPS.Formatting;

/// <summary>What the views show of what people leave behind.</summary>
public static class LeftoverFormat
{
    /// <summary>A name; where there is none, the id.</summary>
    public static string Name(object? name, object? id) =>
        Printable.Text($"{name}" is { Length: > 0 } text ? text : id);

    /// <summary>Whether it works: what does stands out, since that is what is to be stopped.</summary>
    public static string Active(object? active) =>
        $"{active}" is "True" ? Style.Warning("True") : Printable.Text(active);
}
