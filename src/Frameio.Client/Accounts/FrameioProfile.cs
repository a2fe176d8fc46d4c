namespace Frameio.Client.Accounts;

/// <summary>The owner of a token.</summary>
public sealed class FrameioProfile
{
    /// <summary>UUID of the user.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Full name.</summary>
    public string? Name { get; init; }

    /// <summary>Email address.</summary>
    public string? Email { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Email ?? Name ?? Id;
}
