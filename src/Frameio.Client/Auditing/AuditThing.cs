namespace Frameio.Client.Auditing;

/// <summary>A thing that an event names: its kind in a word, and its name where it is known.</summary>
/// <param name="Noun">The kind.</param>
/// <param name="Name">The name, or null.</param>
internal sealed record AuditThing(string Noun, string? Name)
{
    /// <summary>The kind of people, who are called by their addresses.</summary>
    public const string Person = "person";

    /// <summary>The kind of access groups.</summary>
    public const string Group = "group";

    /// <summary>The kind of workspaces.</summary>
    public const string Workspace = "workspace";

    /// <summary>The kind of projects.</summary>
    public const string Project = "project";

    /// <summary>It in a sentence: <c>the group Editors</c>, <c>ana@studio.com</c>, <c>a project</c>.</summary>
    public override string ToString() => (Name, Noun) switch
    {
        (null or "", _) => English.One(Noun),
        (_, Person) => Name!,
        _ => $"the {Noun} {Name}",
    };
}
