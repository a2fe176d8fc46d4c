using System.Diagnostics;
using Benchmarks.Studios;

namespace Benchmarks.Children;

/// <summary>
/// A process that does the work that is measured, and nothing else. It says "ready", waits for a line, and ends with
/// its figures in the last line.
/// </summary>
internal sealed class Child : IDisposable
{
    private const string Ready = "ready";

    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private Child(Process process) => _process = process;

    /// <summary>This program in one of its <see cref="ChildModes"/>.</summary>
    public static ProcessStartInfo Self(params string[] arguments) => new(Environment.ProcessPath!, arguments);

    /// <summary>Starts a child and returns when it is ready.</summary>
    public static async Task<Child> StartAsync(ProcessStartInfo start)
    {
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.Environment["FRAMEIO_TOKEN"] = Studio.Token;
        Child child = new(Process.Start(start)!);
        while (await child._process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == Ready)
            {
                return child;
            }
        }

        throw new InvalidOperationException($"{start.FileName} ended before it was ready.");
    }

    /// <summary>In a child: what comes before is not measured.</summary>
    public static void AwaitStart()
    {
        Console.WriteLine(Ready);
        Console.ReadLine();
    }

    /// <summary>Lets the work begin.</summary>
    public void Begin() => _process.StandardInput.WriteLine();

    /// <summary>Waits for the end and returns the last line.</summary>
    /// <exception cref="TimeoutException">It doesn't end.</exception>
    public async Task<string> EndAsync()
    {
        try
        {
            return await ReadToEndAsync().WaitAsync(_patience);
        }
        catch (TimeoutException)
        {
            _process.Kill();
            throw;
        }
    }

    public void Dispose() => _process.Dispose();

    private async Task<string> ReadToEndAsync()
    {
        string last = string.Empty;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            last = line;
        }

        await _process.WaitForExitAsync();
        return _process.ExitCode == 0
            ? last
            : throw new InvalidOperationException($"{_process.StartInfo.FileName} failed: {last}");
    }
}
