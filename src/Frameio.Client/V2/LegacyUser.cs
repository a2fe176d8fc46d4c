namespace Frameio.Client.V2;

/// <summary>A person in V2's wire shape.</summary>
internal sealed class LegacyUser : LegacyRecord
{
    public string? Name { get; init; }

    public string? Email { get; init; }
}
