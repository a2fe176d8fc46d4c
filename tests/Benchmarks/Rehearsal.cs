using System.Diagnostics;
using System.Globalization;
using Frameio.Sandbox;
using Frameio.Sandbox.Seeding;

namespace Benchmarks;

/// <summary>How much memory -WhatIf takes over many rows. Target: under 250 MB for 100,000, and flat in their number.</summary>
internal static class Rehearsal
{
    /// <summary>Token of the account that <see cref="Seed"/> makes.</summary>
    public const string Token = "fio-u-benchmark";

    private const double MostMegabytes = 250;

    public static async Task<MarkdownTable> MeasureAsync()
    {
        MarkdownTable table = new("host", "rows", "peak working set", "time", "rows a second");
        await using SandboxServer sandbox = await SandboxServer.StartAsync(new SandboxOptions { TimeScale = 0, Seed = Seed() });
        foreach (int rows in (int[])[1_000, 10_000, 100_000])
        {
            foreach ((string host, ProcessStartInfo start) in Hosts(sandbox.BaseAddress, rows))
            {
                (double seconds, double megabytes) = await RunAsync(start);
                table.Add(
                    megabytes < MostMegabytes,
                    host,
                    rows.ToString("N0", CultureInfo.InvariantCulture),
                    $"{megabytes.ToString("0", CultureInfo.InvariantCulture)} MB",
                    $"{seconds.ToString("0.0", CultureInfo.InvariantCulture)} s",
                    (rows / seconds).ToString("N0", CultureInfo.InvariantCulture));
            }
        }

        return table;
    }

    private static IEnumerable<(string Host, ProcessStartInfo Start)> Hosts(Uri baseUri, int rows)
    {
        string count = rows.ToString(CultureInfo.InvariantCulture);
        yield return ("CmdletHost", new ProcessStartInfo(Environment.ProcessPath!, ["rehearse", baseUri.ToString(), count]));
        string? pwsh = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "pwsh")).FirstOrDefault(File.Exists);
        if (pwsh is not null)
        {
            string script = Path.Combine(AppContext.BaseDirectory, "rehearse.ps1");
            yield return ("pwsh", new ProcessStartInfo(
                pwsh, ["-NoProfile", "-NonInteractive", "-File", script, Path.Combine(Machine.ModuleFolder, "FrameioPS.psd1"), baseUri.ToString(), count]));
        }
    }

    // The last line of a child is "seconds megabytes"; the lines before it are those that -WhatIf prints.
    private static async Task<(double Seconds, double Megabytes)> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.Environment["FRAMEIO_TOKEN"] = Token;
        using Process process = Process.Start(start)!;
        string last = string.Empty;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            last = line;
        }

        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} failed: {last}");
        }

        double[] figures = [.. last.Split(' ').Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))];
        return (figures[0], figures[1]);
    }

    private static Seed Seed() => new()
    {
        Accounts =
        [
            new SeedAccount
            {
                Id = "d5a104d4-e2c5-41fb-a0c8-801ef23c86a1",
                DisplayName = "Studio",
                Users = [new SeedUser { Id = "264fe484-d631-4841-a2d1-bd6d122045f4", Email = "owner@studio.example", Role = "owner" }],
                GenerateUsers = new SeedGeneratedUsers { Count = 1000 },
                Groups = [.. Enumerable.Range(0, 100).Select(number => new SeedGroup { Id = $"20d27562-6223-4fb2-988d-27bbdce2{number:0000}", Name = $"Group {number}" })],
            },
        ],
        Tokens = [new SeedToken { Token = Token, User = "owner@studio.example" }],
    };
}
