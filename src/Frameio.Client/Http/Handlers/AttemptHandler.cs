using System.Diagnostics;
#if NETSTANDARD2_0
using System.Security.Authentication;
#endif
using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Http.Handlers;

/// <summary>
/// One try on the wire: sends, reads the whole answer within the time limit, and reports it. Handlers above see either
/// a complete answer or an exception, so a body cut in half is never taken for an answer.
/// </summary>
internal sealed class AttemptHandler(FrameioClientOptions options) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        (request as ServiceRequest)?.Sending?.Invoke();
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(options.AttemptTimeout);
        Stopwatch watch = Stopwatch.StartNew();
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, limit.Token);
            bool isWhole = await response.TryBufferAsync(limit.Token);
            Report(request, response, watch.Elapsed);
            if (isWhole)
            {
                return response;
            }
        }
        catch (Exception exception)
        {
            response?.Dispose();
            Report(request, response: null, watch.Elapsed);
            cancellationToken.ThrowIfCancellationRequested();
#if NETSTANDARD2_0
            if (request is ServiceRequest { RefusedCertificate: { } refused })
            {
                throw new HttpRequestException(refused, new AuthenticationException(refused));
            }

#endif
            throw limit.IsCancellationRequested
                ? new HttpRequestException($"No complete answer within {options.AttemptTimeout.TotalSeconds:0.#} s.")
                : exception as HttpRequestException ?? new HttpRequestException(exception.Message, exception);
        }

        // Asked again, it would be as long again.
        using (response)
        {
            throw ErrorReader.TooLong(((ServiceRequest)request).Call, (int)response.StatusCode);
        }
    }

    private static void Report(HttpRequestMessage request, HttpResponseMessage? response, TimeSpan elapsed)
    {
        if (request is ServiceRequest { Observer: { } observer } call)
        {
            observer.OnExchange(new Exchange
            {
                Method = request.Method.Method,
                Path = request.RequestUri!.PathAndQuery,
                StatusCode = (int?)response?.StatusCode,
                Elapsed = elapsed,
                RateLimit = response is null ? null : RateLimitHeaders.From(response),
                SlotsLeft = call.Pacer?.SlotsLeft,
                SlotTakenAt = call.SlotTakenAt,
            });
        }
    }
}
