using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox;

/// <summary>
/// How a sandbox is to behave where the vendor publishes nothing, or where a test wants something else.
/// </summary>
public sealed record SandboxOptions
{
    /// <summary>The port on 127.0.0.1; 0 lets the system choose a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// How many times faster than the service's time the sandbox runs: 60 turns a window of a minute into a second.
    /// 0 switches the rate limits off and leaves token lifetimes as they are.
    /// </summary>
    public double TimeScale { get; init; } = 1;

    /// <summary>
    /// The state to begin with; takes precedence over <see cref="SeedFile"/>. Without either, the built-in studio.
    /// </summary>
    public Seed? Seed { get; init; }

    /// <summary>Path of a JSON seed file, read at the start.</summary>
    public string? SeedFile { get; init; }

    /// <summary>
    /// How "add users to group" refuses a call that names somebody who is not an active user of the account.
    /// </summary>
    public InvalidUserRefusal InvalidUserRefusal { get; init; } = new();

    /// <summary>Limits that replace the documented ones, by operation id.</summary>
    public IReadOnlyDictionary<string, RateLimit> RateLimits { get; init; } = new Dictionary<string, RateLimit>();

    /// <summary>
    /// Answers 429 with the plain text of the vendor's open-source limiter (Frameio/ex_limiter) instead of the JSON the
    /// V4 contract declares.
    /// </summary>
    public bool PlainTextRateLimit { get; init; }

    /// <summary>
    /// The most ids one "add users to group" call may carry; null for no maximum (the vendor publishes none).
    /// </summary>
    public int? MaxUserIds { get; init; }

    /// <summary>Whether bodies go to those who accept it in gzip.</summary>
    public bool CompressAnswers { get; init; }

    /// <summary>Whom the user lists of workspaces and projects show (the vendor doesn't say).</summary>
    public UserListing UserLists { get; init; } = UserListing.Effective;

    /// <summary>
    /// Called with the sandbox at its start and at each reset, for what is switched on the sandbox itself.
    /// </summary>
    public Action<SandboxServer>? OnReset { get; init; }

    /// <summary>
    /// Receives every exchange with the service before its answer is sent, so a caller that has the answer has had the
    /// record too. Called from many threads at once.
    /// </summary>
    public Action<Exchange>? OnExchange { get; init; }

    /// <summary>The clock of the buckets, tokens and timestamps.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
