using System.Net;
using System.Net.Http.Headers;

namespace Frameio.Client.Http.Handlers;

/// <summary>
/// Puts the token on the request, to the base address and nowhere else. A 401 to a renewable token gets one retry with a new one:
/// the token may have been revoked or the clock may be off.
/// </summary>
internal sealed class BearerHandler(TokenSource tokens, FrameioClientOptions options) : DelegatingHandler
{
    // V4 takes a V2 token with it; V2 knows its own. Source: the vendor's migration guide.
    private const string LegacyTokenHeader = "x-frameio-legacy-token-auth";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!ServiceUri.SameOrigin(request.RequestUri!, options.BaseUri))
        {
            throw new InvalidOperationException($"A request to {request.RequestUri!.Host} must not carry the token for {options.BaseUri.Host}.");
        }

        AccessToken token = await tokens.GetAsync(cancellationToken);
        HttpResponseMessage response = await SendWithAsync(token, request, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !tokens.TryDiscard(token))
        {
            return response;
        }

        response.Dispose();
        return await SendWithAsync(await tokens.GetAsync(cancellationToken), request, cancellationToken);
    }

    private Task<HttpResponseMessage> SendWithAsync(AccessToken token, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Value);
        request.Headers.Remove(LegacyTokenHeader);
        if (tokens.Kind == TokenKind.DeveloperToken && options.Generation == ApiGeneration.V4)
        {
            request.Headers.Add(LegacyTokenHeader, "true");
        }

        return base.SendAsync(request, cancellationToken);
    }
}
