using Frameio.Sandbox.Answers;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Hosting;

/// <summary>What the service says to a request.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Reading">What the limiter said; null where there is no operation.</param>
/// <param name="Owner">The id of the token's owner, where the request got as far as that.</param>
internal sealed record ServiceResult(Answer Answer, RateReading? Reading, string? Owner)
{
    /// <summary>Why the whole API doesn't answer, in the log's words, or null.</summary>
    public string? Outage { get; init; }

    /// <summary>The mails the request has caused, or null.</summary>
    public IReadOnlyList<Mail>? Mails { get; init; }
}
