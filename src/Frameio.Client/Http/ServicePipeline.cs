using Frameio.Client.Http.Handlers;
using Frameio.Client.Http.Pacing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace Frameio.Client.Http;

/// <summary>
/// The way of a service's requests: tries, a slot for each, the token where there is one, the wire. It is as good as
/// gone when it is disposed or nobody has it any more.
/// </summary>
internal sealed class ServicePipeline : IDisposable
{
    private readonly string _name;
    private readonly HttpMessageHandler _wire;
    private readonly ServiceProvider _provider;

    public ServicePipeline(
        Service service, TokenSource? tokens, PacingScope pacing, FrameioClientOptions options)
    {
        (_name, _wire) = (service.Name, Wire.To(service.BaseUri));
        ServiceCollection services = new();
        IHttpClientBuilder pipeline = services.AddHttpClient(_name, http => Configure(http, options))

            // The factory would replace the wire every two minutes by a timer of its own, which keeps all of this, and
            // the old wire's connections, beyond the end of the client.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => _wire)
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
        _provider = services.BuildServiceProvider();
    }

    public HttpClient CreateClient() => _provider.GetRequiredService<IHttpClientFactory>().CreateClient(_name);

    public void Dispose()
    {
        _provider.Dispose();

        // The factory leaves its handlers to the garbage collector, and their connections with them.
        _wire.Dispose();
    }

    private static void Configure(HttpClient http, FrameioClientOptions options)
    {
        // Waiting for the rate limit is no time-out, so the limit is on each try (AttemptHandler), not on the whole.
        http.Timeout = Timeout.InfiniteTimeSpan;
        http.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd(HttpContentText.Gzip);
    }
}
