namespace FrameioPS.Building.Floors;

/// <summary>The rooms of client and module as they are compiled, drawn for <c>docs/architecture.md</c>.</summary>
internal static class Drawing
{
    /// <summary>Markdown with a drawing of each.</summary>
    /// <param name="module">The folder with <c>FrameioPS.dll</c> and <c>dependencies</c>.</param>
    /// <param name="powerShell">The folder of a PowerShell, whose types the module names.</param>
    public static string Of(string module, string powerShell)
    {
        string dependencies = Path.Combine(module, "dependencies");
        IReadOnlyList<TypeUse> client =
            CompiledTypes.Uses(Path.Combine(dependencies, "Frameio.Client.dll"), dependencies);
        return Of(Houses.Client, client)
            + "\n"
            + Of(Houses.Access, Houses.Access.Inside(client))
            + "\n"
            + Of(Houses.Module, CompiledTypes.Uses(Path.Combine(module, "FrameioPS.dll"), dependencies, powerShell));
    }

    private static string Of(House house, IEnumerable<TypeUse> uses) =>
        $"`{house.Name}`:\n\n```mermaid\n{house.Draw(uses)}```\n";
}
