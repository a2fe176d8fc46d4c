using Frameio.Client.Authentication;
using Frameio.Client.Http.Handlers;
using Frameio.Client.Http.Pacing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;

namespace Frameio.Client.Http;

/// <summary>Puts the HTTP pipeline together: tries, a slot for each, the token, the wire.</summary>
internal static class ClientServices
{
    private const string AuthorityClientName = "ims";

    public static ServiceProvider Build(FrameioCredential credential, FrameioClientOptions options)
    {
        ServiceUri.RequireOrigin(options.BaseUri, "The base address");
        Uri authority = ServiceUri.RequireOrigin(options.AuthorityUri, "The authority");

        ServiceCollection services = new();
        services.AddSingleton(options);
        services.AddSingleton(provider => credential.CreateSource(
            () => provider.GetRequiredService<IHttpClientFactory>().CreateClient(AuthorityClientName), authority));
        services.AddSingleton<FrameioTransport>();
        services.AddSingleton(new PacingScope(options.BaseUri, credential.OwnerKey));
        services.AddTransient<RetryHandler>();
        services.AddTransient<PacingHandler>();
        services.AddTransient<BearerHandler>();
        services.AddTransient<AttemptHandler>();

        services.AddHttpClient(FrameioTransport.ClientName, http => Configure(http, options, Timeout.InfiniteTimeSpan))
            .ConfigurePrimaryHttpMessageHandler(Wire)
            .AddHttpMessageHandler<RetryHandler>()
            .AddHttpMessageHandler<PacingHandler>()
            .AddHttpMessageHandler<BearerHandler>()
            .AddHttpMessageHandler<AttemptHandler>();
        services.AddHttpClient(AuthorityClientName, http => Configure(http, options, options.AttemptTimeout))
            .ConfigurePrimaryHttpMessageHandler(Wire);

        // The factory's own filters log headers, and hand System.Net.Http a meter factory that isn't the framework's where this library lives in a load
        // context of its own. Neither is wanted: calls are told to the observer.
        services.RemoveAll<IHttpMessageHandlerBuilderFilter>();
        return services.BuildServiceProvider();
    }

    private static void Configure(HttpClient http, FrameioClientOptions options, TimeSpan timeout)
    {
        // Waiting for the rate limit is no time-out, so the limit is on each try (AttemptHandler), not on the whole.
        http.Timeout = timeout;
        http.DefaultRequestHeaders.UserAgent.ParseAdd(options.UserAgent);
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    private static HttpClientHandler Wire() => new() { AllowAutoRedirect = false, UseCookies = false };
}
