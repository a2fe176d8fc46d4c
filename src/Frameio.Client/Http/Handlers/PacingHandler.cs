using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Http.Handlers;

/// <summary>
/// Lets a request out when its bucket has a slot, and again after a 429, which costs nothing on the server.
/// </summary>
internal sealed class PacingHandler(Service service, PacingScope scope) : DelegatingHandler
{
    /// <summary>
    /// Refusals of one call before giving up: at eight intervals a wait, somebody else is using up every slot.
    /// </summary>
    internal const int MostRefusals = 12;

    /// <summary>
    /// No wait of the documented limits comes near it, not even with <see cref="RetryAfter.Longest"/>: a longer one is
    /// said aloud.
    /// </summary>
    private static readonly TimeSpan _unheardOf = TimeSpan.FromMinutes(3);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ServiceRequest call = (ServiceRequest)request;
        OwnerPacing owner = scope.Owner;
        OperationPacer pacer = owner.For(call.Operation);
        call.Pacer = pacer;
        for (int refusals = 1; ; refusals++)
        {
            PacerSlot slot = await pacer.TakeAsync(wait => Tell(call, wait), cancellationToken);
            call.SlotTakenAt = slot.TakenAt;
            HttpResponseMessage response;
            try
            {
                response = await base.SendAsync(request, cancellationToken);
            }
            catch
            {
                pacer.Return(slot);
                throw;
            }

            bool isRefusal = (int)response.StatusCode == 429;
            TimeSpan asked = RetryAfter.Of(response, service.LongestRetryAfter);
            pacer.Learn(slot, RateLimitHeaders.From(response), isRefusal, asked);
            if (isRefusal && service.EndsAtLongerRetryAfter && RetryAfter.Asked(response) > asked)
            {
                call.ComeBackAt = (response.Headers.Date ?? DateTimeOffset.UtcNow) + RetryAfter.Asked(response);
                return response;
            }

            if (!isRefusal || refusals == MostRefusals || call.IsOnlyTry)
            {
                return response;
            }

            response.Dispose();
        }
    }

    private void Tell(ServiceRequest call, TimeSpan wait)
    {
        if (wait > _unheardOf)
        {
            call.Observer?.OnPause($"{call.Operation} has to wait for the {service.Name}'s rate limit", wait);
        }
        else
        {
            call.Observer?.OnWait($"Waiting for the {service.Name}'s rate limit", wait);
        }
    }
}
