using System.Diagnostics;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>A token and its life, on the monotonic clock.</summary>
/// <param name="token">The token.</param>
/// <param name="issued">When it was asked for.</param>
/// <param name="life">How long it is good from then.</param>
internal sealed class TokenLease(AccessToken token, long issued, TimeSpan life)
{
    private const double RenewalShare = 0.8;
    private const double PostponementShare = 0.05;

    private double _renewalAge = life.TotalSeconds * RenewalShare;

    public AccessToken Token { get; } = token;

    public DateTimeOffset ExpiresAt { get; } = DateTimeOffset.UtcNow + life;

    /// <summary>Whether it need not be renewed yet.</summary>
    public bool IsFresh => IsAlive && Age < Volatile.Read(ref _renewalAge);

    public bool IsAlive => Age < life.TotalSeconds;

    /// <summary>Lets a part of its life pass before it is renewed.</summary>
    public void Postpone() => Volatile.Write(ref _renewalAge, Age + (life.TotalSeconds * PostponementShare));

    private double Age => (Stopwatch.GetTimestamp() - issued) / (double)Stopwatch.Frequency;
}
