using Frameio.Client.Http;

namespace Frameio.Client.AdobeUsers;

/// <summary>Adobe's User Management API.</summary>
/// <param name="baseUri">Where it is.</param>
/// <param name="clientId">Who asks.</param>
internal sealed class AdobeService(Uri baseUri, string clientId) : Service(baseUri)
{
    public override string Name => "Adobe user management service";

    public override ErrorReader Errors { get; } = new AdobeErrorReader(clientId);

    // Source: the vendor's own client, which waits 15 s and doubles.
    public override TimeSpan FaultWait => TimeSpan.FromSeconds(15);

    // So many calls "per client and minute": how that minute is counted isn't published.
    public override bool CountsByWindow => true;

    // 3,244 s have been seen. Whoever is told such a time comes back then.
    public override TimeSpan LongestRetryAfter => TimeSpan.FromMinutes(15);

    public override bool EndsAtLongerRetryAfter => true;

    public override IEnumerable<(string Name, string Value)> HeadersFor(Operation operation, TokenKind? token) =>
        [("x-api-key", clientId)];
}
