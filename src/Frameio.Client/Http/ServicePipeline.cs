using Frameio.Client.Http.Handlers;
using Frameio.Client.Http.Pacing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace Frameio.Client.Http;

/// <summary>
/// Puts the way of a service's requests together: tries, a slot for each, the token where there is one, the wire.
/// </summary>
internal static class ServicePipeline
{
    public static ServiceProvider Build(
        Service service, TokenSource? tokens, PacingScope pacing, FrameioClientOptions options)
    {
        ServiceCollection services = new();
        IHttpClientBuilder pipeline = services.AddHttpClient(service.Name, http => Configure(http, options))
            .ConfigurePrimaryHttpMessageHandler(Wire)
            .AddHttpMessageHandler(() => new RetryHandler(service, pacing))
            .AddHttpMessageHandler(() => new PacingHandler(service, pacing));
        if (tokens is not null)
        {
            pipeline.AddHttpMessageHandler(() => new BearerHandler(service, tokens));
        }

        pipeline.AddHttpMessageHandler(() => new AttemptHandler(options));

        // The factory's own filters log headers, and hand System.Net.Http a meter factory that isn't the framework's
        // where this library lives in a load context of its own. Neither is wanted: calls are told to the observer.
        services.RemoveAll<IHttpMessageHandlerBuilderFilter>();
        return services.BuildServiceProvider();
    }

    private static void Configure(HttpClient http, FrameioClientOptions options)
    {
        // Waiting for the rate limit is no time-out, so the limit is on each try (AttemptHandler), not on the whole.
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd(HttpContentText.Gzip);
    }

    private static HttpClientHandler Wire() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,

        // .NET Framework has two to a service, where a run has more calls on their way.
        MaxConnectionsPerServer = int.MaxValue,
    };
}
