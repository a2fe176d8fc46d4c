using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Http;

/// <summary>A service that this library talks to: what tells one from another on the way of a request.</summary>
internal abstract class Service(Uri baseUri)
{
    /// <summary>What it is called in messages, such as <c>sign-in service</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Where it is. Its token goes there and nowhere else.</summary>
    public Uri BaseUri { get; } = baseUri;

    /// <summary>How it says that it refuses something.</summary>
    public abstract ErrorReader Errors { get; }

    /// <summary>The window of its documented limits, until its answers declare another.</summary>
    public virtual TimeSpan Window => TimeSpan.FromMinutes(1);

    /// <summary>The least time after a fault of the service before the call is sent again.</summary>
    public virtual TimeSpan FaultWait => TimeSpan.FromSeconds(1);

    /// <summary>
    /// Whether it may count so many calls in any window, and not as a bucket that leaks: then no window has more.
    /// </summary>
    public virtual bool CountsByWindow => false;

    /// <summary>The longest wait that it may ask for.</summary>
    public virtual TimeSpan LongestRetryAfter => RetryAfter.Longest;

    /// <summary>
    /// Whether a call ends where the service asks for a longer wait, so that somebody is told when to come back; else
    /// the wait is cut.
    /// </summary>
    public virtual bool EndsAtLongerRetryAfter => false;

    /// <summary>Headers that it wants beside the token.</summary>
    /// <param name="operation">What is asked.</param>
    /// <param name="token">The kind of token that goes along, or null for none.</param>
    public virtual IEnumerable<(string Name, string Value)> HeadersFor(Operation operation, TokenKind? token) => [];
}
