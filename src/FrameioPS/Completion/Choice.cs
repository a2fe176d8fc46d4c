namespace FrameioPS.Completion;

/// <summary>Something that can be completed to.</summary>
/// <param name="text">What stands in the command then, before it is quoted.</param>
/// <param name="label">What a menu shows.</param>
/// <param name="tooltip">What more there is to know.</param>
/// <param name="id">Its id, for somebody who types that; null for what has none.</param>
/// <param name="names">What people call it, in the order they mean it.</param>
internal sealed class Choice(string text, string label, string tooltip, string? id, params string?[] names)
{
    public string Text => text;

    public string Label => label;

    public string Tooltip => tooltip;

    public IReadOnlyList<string?> Names => names;

    public string? Id => id;

    /// <summary>The same, completed to its id.</summary>
    public Choice ById() => new(id!, label, tooltip, id, names);
}
