using System.Net;

namespace Frameio.Sandbox.Hosting;

/// <summary>The web server under the sandbox.</summary>
internal static class WebHost
{
    private static readonly TimeSpan _shutdownTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Makes a silent server on 127.0.0.1.</summary>
    /// <remarks>
    /// It leaves Ctrl+C and SIGTERM to the program it runs in, and reads no configuration: an ASPNETCORE_URLS of the
    /// surroundings must not move it off the loopback.
    /// </remarks>
    public static WebApplication Build(int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, DetachedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = _shutdownTimeout);
        return builder.Build();
    }

    /// <summary>Sends everything that is no control endpoint through the pipeline.</summary>
    public static void UsePipeline(WebApplication application, RequestPipeline pipeline)
    {
        CancellationToken stopping = application.Lifetime.ApplicationStopping;
        application.Use(async (context, next) =>
        {
            if (context.GetEndpoint() is not null)
            {
                await next(context);
                return;
            }

            try
            {
                await pipeline.HandleAsync(context, stopping);
            }
            catch (OperationCanceledException)
            {
                // The client has gone, or the sandbox is stopping: nobody is left to be answered.
                context.Abort();
            }
            catch (Exception exception) when (!context.Response.HasStarted)
            {
                // A mistake of the sandbox or of an OnExchange callback: whoever tests against it has to see that it
                // was not the service's.
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                await context.Response.WriteAsync($"The sandbox failed: {exception}", stopping);
            }
        });
    }

    private sealed class DetachedLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
