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
        if (response.StatusCode == HttpStatusCode.Unauthorized && tokens.TryDiscard(token))
        {
            response.Dispose();
            token = await tokens.GetAsync(observer, cancellationToken);
            response = await SendWithAsync(token, request, cancellationToken);
        }

        await NoteAsync(token, (ServiceRequest)request, response, cancellationToken);
        return response;
    }

    private Task<HttpResponseMessage> SendWithAsync(
        AccessToken token, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        return base.SendAsync(request, cancellationToken);
    }

    // Here and not where the answer is read, since the next call has its slot by then and would be refused as well.
    private async Task NoteAsync(
        AccessToken token, ServiceRequest request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.IsSuccessStatusCode)
        {
            tokens.Accept();
        }
        else if (response.StatusCode == HttpStatusCode.Unauthorized)
        {
            string body = Redact(await response.Content.ReadTextAsync(cancellationToken));

            // A proxy's page may ask for a sign-in too, and says nothing of the token.
            if (!AnswerText.IsMarkup(body))
            {
                tokens.Reject(service.Errors.Refused(request.Call, (int)response.StatusCode, body, Redact));
            }
        }

        // The source may have replaced this request's token meanwhile, and know it no more.
        string Redact(string text) => TokenSource.Blank(tokens.Redact(text), token.Value);
    }
}
