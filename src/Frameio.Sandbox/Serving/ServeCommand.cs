using System.Runtime.InteropServices;
using System.Text.Json;
using Frameio.Sandbox.Control;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Serving;

/// <summary>Runs a sandbox as a program.</summary>
internal static class ServeCommand
{
    private const int Success = 0;
    private const int Failure = 1;
    private const int BadArguments = 2;

    /// <summary>Runs until it is told to stop.</summary>
    /// <returns>
    /// The exit code: 0, 1 when the port can't be had, 2 for a command line or seed that can't be used.
    /// </returns>
    public static async Task<int> RunAsync(string[] arguments, Stream input, TextWriter output, TextWriter error)
    {
        try
        {
            ServeArguments parsed = ServeArguments.Parse(arguments);
            if (parsed.Help)
            {
                await output.WriteLineAsync(ServeArguments.HelpText);
                return Success;
            }

            await ServeAsync(parsed, input, output);
            return Success;
        }
        catch (Exception exception) when (exception is ArgumentException or SeedException)
        {
            await error.WriteLineAsync($"Frameio.Sandbox: {exception.Message}");
            await error.WriteLineAsync("Try --help.");
            return BadArguments;
        }
        catch (IOException exception)
        {
            await error.WriteLineAsync($"Frameio.Sandbox: {exception.Message}");
            return Failure;
        }
    }

    private static async Task ServeAsync(ServeArguments arguments, Stream input, TextWriter output)
    {
        // Registered before the start, so that a signal during it isn't lost.
        TaskCompletionSource stop = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using PosixSignalRegistration interrupt = StopOn(PosixSignal.SIGINT, stop);
        using PosixSignalRegistration terminate = StopOn(PosixSignal.SIGTERM, stop);
        await using SandboxServer server = await SandboxServer.StartAsync(arguments.Options);
        if (arguments.StopWithStdin)
        {
            _ = WaitForEndAsync(input, stop);
        }

        string address = server.BaseAddress.GetLeftPart(UriPartial.Authority);
        await output.WriteLineAsync(
            JsonSerializer.Serialize(
                new Addresses(address, address, address, address + ControlEndpoints.Prefix), Wire.Json));
        await output.FlushAsync();
        await stop.Task;
    }

    private static PosixSignalRegistration StopOn(PosixSignal signal, TaskCompletionSource stop) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stop.TrySetResult();
        });

    // On a thread of its own: reading standard input blocks, whatever the method is called.
    private static Task WaitForEndAsync(Stream input, TaskCompletionSource stop) => Task.Factory.StartNew(
        () =>
        {
            byte[] ignored = new byte[256];
            while (input.Read(ignored) > 0)
            {
            }

            stop.TrySetResult();
        },
        CancellationToken.None,
        TaskCreationOptions.LongRunning,
        TaskScheduler.Default);

    private sealed record Addresses(string BaseUri, string AuthorityUri, string AdobeUri, string ControlUri);
}
