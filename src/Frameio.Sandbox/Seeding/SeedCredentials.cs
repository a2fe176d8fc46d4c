namespace Frameio.Sandbox.Seeding;

/// <summary>
/// A token of a seed that doesn't expire. One that begins with <c>fio-u-</c> is a legacy developer token.
/// </summary>
public sealed record SeedToken
{
    /// <summary>The token.</summary>
    public required string Token { get; init; }

    /// <summary>Whose it is, by id or address; the accounts follow from that.</summary>
    public required string User { get; init; }
}

/// <summary>A server-to-server credential of a seed.</summary>
public sealed record SeedClient
{
    /// <summary>The client id.</summary>
    public required string ClientId { get; init; }

    /// <summary>The client secret.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The person its tokens act as, by id or address.</summary>
    public required string User { get; init; }

    /// <summary>
    /// The scopes it may ask for: <c>frame.s2s.all</c> for Frame.io, <c>user_management_sdk</c> for the people of the
    /// organisation at Adobe.
    /// </summary>
    public IReadOnlyList<string> Scopes { get; init; } = ["frame.s2s.all", "user_management_sdk"];

    /// <summary>
    /// How long its tokens live, in milliseconds of the service's time (the time scale shortens it). Adobe's samples
    /// say 86,399 s.
    /// </summary>
    public double TokenLifetimeMs { get; init; } = 86_399_000;
}
