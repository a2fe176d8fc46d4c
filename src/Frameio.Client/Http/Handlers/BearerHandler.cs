using System.Net;
using System.Net.Http.Headers;

namespace Frameio.Client.Http.Handlers;

/// <summary>
/// Puts the token on the request, to the service's address and nowhere else. A 401 to a renewable token gets one retry
/// with a new one: the token may have been revoked or the clock may be off.
/// </summary>
internal sealed class BearerHandler(Service service, TokenSource tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!ServiceUri.SameOrigin(request.RequestUri!, service.BaseUri))
        {
            throw new InvalidOperationException(
                $"A request to {request.RequestUri!.Host} must not carry the token for {service.BaseUri.Host}.");
        }

        // It may have become known while the call waited for its slot.
        tokens.RequireUsable();
        IExchangeObserver? observer = ((ServiceRequest)request).Observer;
        AccessToken token = await tokens.GetAsync(observer, cancellationToken);
        HttpResponseMessage response = await SendWithAsync(token, request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !tokens.TryDiscard(token))
        {
            return response;
        }

        response.Dispose();
        return await SendWithAsync(await tokens.GetAsync(observer, cancellationToken), request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWithAsync(
        AccessToken token, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            tokens.Accept();
        }

        return response;
    }
}
