using System.Diagnostics;
using System.Reflection;
using Frameio.Client.Framework;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Framework;

/// <summary>The program that runs the client on .NET Framework, which Windows has, or elsewhere on Mono.</summary>
internal sealed class FrameworkProgram : IDisposable
{
    private static readonly string _folder = typeof(FrameworkProgram).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "FrameworkFolder").Value!;

    private static readonly string _path = Path.Combine(_folder, "Frameio.Client.Framework.exe");

    private static readonly string? _mono = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "mono")).FirstOrDefault(File.Exists);

    private readonly Process _process;
    private readonly Task<string> _error;

    private FrameworkProgram(Process process) =>
        (_process, _error) = (process, process.StandardError.ReadToEndAsync(Cancellation));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Starts it on a job, or skips the test aloud where there is nothing to run it on.</summary>
    public static Task<FrameworkProgram> StartAsync(Uri service, string change = "Grant", string? journal = null) =>
        StartAsync(new Job
        {
            Service = service,
            Account = Studio.Account,
            ClientId = Studio.ClientId,
            ClientSecret = Studio.ClientSecret,
            Change = change,
            Journal = journal,
        });

    /// <summary>The same on any job.</summary>
    public static async Task<FrameworkProgram> StartAsync(Job job)
    {
        SkipAloud.When(
            !OperatingSystem.IsWindows() && _mono is null,
            "There is no mono on the path, so the client's build for .NET Framework did not run.");
        ProcessStartInfo start = OperatingSystem.IsWindows() ? new(_path) : new(_mono!, [_path]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        FrameworkProgram program = new(Process.Start(start)!);
        await program.WriteAsync(job);
        return program;
    }

    /// <summary>Gives it the first people, or those from another one on.</summary>
    public async Task SendAsync(string group, int count, int first = 1)
    {
        foreach (int number in Enumerable.Range(first, count))
        {
            await WriteAsync(new Row { Group = group, User = Seeds.Email(number) });
        }
    }

    /// <summary>Tells it that no more rows come.</summary>
    public void EndInput() => _process.StandardInput.Close();

    /// <summary>The next ends of rows, as they come.</summary>
    public async Task<List<RowEnd>> TakeAsync(int count)
    {
        List<RowEnd> ends = [];
        while (ends.Count < count && await _process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            ends.Add(Messages.Read<RowEnd>(line));
        }

        return ends;
    }

    /// <summary>
    /// Lets it come to its end; returns the ends of the rows that are left, in the order of the rows.
    /// </summary>
    public async Task<List<RowEnd>> FinishAsync()
    {
        EndInput();
        List<RowEnd> ends = await TakeAsync(int.MaxValue);
        await _process.WaitForExitAsync(Cancellation);
        Assert.Equal((0, string.Empty), (_process.ExitCode, await _error));
        return [.. ends.OrderBy(end => end.Number)];
    }

    /// <summary>Kills it.</summary>
    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private Task WriteAsync<T>(T message) => _process.StandardInput.WriteLineAsync(Messages.Write(message));
}
