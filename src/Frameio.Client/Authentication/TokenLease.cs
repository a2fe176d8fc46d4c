using System.Diagnostics;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>A token and its life, on the monotonic clock.</summary>
/// <param name="token">The token.</param>
/// <param name="issued">When it was asked for.</param>
/// <param name="life">How long it is good from then; null where that isn't known.</param>
internal sealed class TokenLease(AccessToken token, long issued, TimeSpan? life)
{
    /// <summary>
    /// The least that tokens are said to live anywhere: one of unknown life is renewed early, and after a 401.
    /// </summary>
    private static readonly TimeSpan _shortestLife = TimeSpan.FromHours(1);

    private const double RenewalShare = 0.8;
    private const double PostponementShare = 0.05;

    private readonly double _life = (life ?? _shortestLife).TotalSeconds;
    private double _renewalAge = (life ?? _shortestLife).TotalSeconds * RenewalShare;

    public AccessToken Token { get; } = token;

    /// <summary>When it ends, or null where that isn't known.</summary>
    public DateTimeOffset? ExpiresAt { get; } = DateTimeOffset.UtcNow + life;

    /// <summary>Whether it need not be renewed yet.</summary>
    public bool IsFresh => IsAlive && Age < Volatile.Read(ref _renewalAge);

    public bool IsAlive => Age < _life;

    /// <summary>Lets a part of its life pass before it is renewed, or all of it.</summary>
    public void Postpone(bool toTheEnd) =>
        Volatile.Write(ref _renewalAge, toTheEnd ? _life : Age + (_life * PostponementShare));

    private double Age => (Stopwatch.GetTimestamp() - issued) / (double)Stopwatch.Frequency;
}
