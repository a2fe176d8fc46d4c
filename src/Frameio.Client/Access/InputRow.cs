using Frameio.Client.AdobeUsers;
using Frameio.Client.Texts;

namespace Frameio.Client.Access;

/// <summary>What a row says, as texts.</summary>
public sealed record InputRow
{
    private readonly string? _role;

    /// <summary>Place of the row in the input, from 1; 0 for a row that no input says.</summary>
    public long Number { get; init; }

    /// <summary>Place of the row in the input, from 1; null for a row that no input says.</summary>
    public long? Position => Number > 0 ? Number : null;

    /// <summary>The kind of access that it is about.</summary>
    public AccessKind Kind { get; init; }

    /// <summary>Whether it gives access or takes it away.</summary>
    public AccessChange Direction { get; init; }

    /// <summary>What it calls the group, workspace or project: an id or a name.</summary>
    public string? Place { get; init; }

    /// <summary>
    /// What else it calls the place, such as a name beside an id; the row fails where that isn't the same place. Null
    /// for nothing.
    /// </summary>
    public string? PlaceBeside { get; init; }

    /// <summary>What it calls the workspace of its project, where several bear the name; null for any.</summary>
    public string? Workspace { get; init; }

    /// <summary>What else it calls that workspace, as with <see cref="PlaceBeside"/>.</summary>
    public string? WorkspaceBeside { get; init; }

    /// <summary>What it calls the person or the group that is to have access: an id, an email, a name.</summary>
    public string? Subject { get; init; }

    /// <summary>
    /// What else it calls the person or the group, such as an address beside an id, as with <see cref="PlaceBeside"/>.
    /// </summary>
    public string? SubjectBeside { get; init; }

    /// <summary>
    /// The group by which it says that a person reaches the place, which nobody gives or takes; null for none.
    /// </summary>
    public string? ThroughGroup { get; init; }

    /// <summary>The role it gives; null where it names none.</summary>
    public string? Role
    {
        get => _role;
        init => _role = CellText.Clean(value) is { Length: > 0 } role ? role : null;
    }

    /// <summary>
    /// Who the person is, where a licence is given and the Adobe organisation may not know them; null where only
    /// somebody it knows is meant.
    /// </summary>
    public AdobeIdentity? Identity { get; init; }

    /// <summary>The input object, for whoever reports an error about it.</summary>
    public object? Source { get; init; }
}
