using System.Diagnostics;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Tests;

public class ServeTests
{
    [Fact]
    public async Task Serve_prints_its_addresses_answers_and_stops_with_its_standard_input()
    {
        using Process process = Start(
            "serve",
            "--port",
            "0",
            "--time-scale",
            "60",
            "--limit",
            "v4GetMe=7",
            "--v2",
            "not-found",
            "--stop-with-stdin");
        JsonNode addresses = JsonNode.Parse(
            (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!)!;
        string address = (string)addresses["base_uri"]!;
        using RawClient client = new(new Uri(address));

        RawAnswer me = await client.GetAsync("/v4/me");

        Assert.Equal(404, (await client.GetAsync("/v2/me")).Status);
        Assert.Matches("^http://127\\.0\\.0\\.1:[0-9]+$", address);
        Assert.Equal(
            (address, address, $"{address}/_sandbox"),
            (
                (string?)addresses["authority_uri"],
                (string?)addresses["adobe_uri"],
                (string?)addresses["control_uri"]));
        Assert.Equal(
            (200, "7", "1000"), (me.Status, me.Headers["x-ratelimit-limit"], me.Headers["x-ratelimit-window"]));

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(string.Empty, await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.Equal(string.Empty, await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Serve_reads_a_seed_file_the_refusal_of_invalid_users_and_whom_lists_show()
    {
        string seed = Path.GetTempFileName();
        try
        {
            Seed one = Seed.Default with { Tokens = [new SeedToken { Token = "fio-u-other", User = Studio.Ana }] };
            await File.WriteAllTextAsync(seed, one.ToJson(), TestContext.Current.CancellationToken);
            using Process process = Start(
                "serve", "--seed", seed, "--invalid-user-status", "404", "--invalid-user-naming", "all",
                "--user-lists", "direct", "--stop-with-stdin");
            JsonNode addresses = JsonNode.Parse(
                (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken))!)!;
            using RawClient client = new(new Uri((string)addresses["base_uri"]!)) { Token = "fio-u-other" };

            RawAnswer refused = await client.AddAsync(Studio.EditorsUsers, Studio.Nobody);

            Assert.Equal((404, "/data/user_ids/0"), (refused.Status, refused.Pointer));
            Assert.DoesNotContain(Studio.Ana, (await client.UserRolesAsync(Studio.DailiesUsers)).Keys);
            process.StandardInput.Close();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(seed);
        }
    }

    [Theory]
    [InlineData("--port needs a whole number, not 'x'", "serve", "--port", "x")]
    [InlineData("--port needs a value", "serve", "--port")]
    [InlineData("the port must be between 0 and 65535", "serve", "--port", "70000")]
    [InlineData("the time scale must be 0 or above", "serve", "--time-scale", "-1")]
    [InlineData("unknown option --surprise", "serve", "--surprise")]
    [InlineData("unknown operation 'v4Nothing'", "serve", "--limit", "v4Nothing=1")]
    [InlineData("invalid users are refused with 404, 409 or 422", "serve", "--invalid-user-status", "500")]
    [InlineData("--user-lists doesn't know 'all'", "serve", "--user-lists", "all")]
    [InlineData("--v2 doesn't know 'asleep'", "serve", "--v2", "asleep")]
    [InlineData("--invalid-user-naming doesn't know 'some'", "serve", "--invalid-user-naming", "some")]
    [InlineData("the seed file can't be read", "serve", "--seed", "no-such-seed.json")]
    [InlineData("the first argument must be serve")]
    public async Task A_command_line_that_makes_no_sense_is_exit_code_2_and_a_message(
        string message, params string[] arguments)
    {
        using Process process = Start(arguments);
        string error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, process.ExitCode);
        Assert.StartsWith($"Frameio.Sandbox: {message}", error);
        Assert.Equal(string.Empty, await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Help_tells_every_option()
    {
        using Process process = Start("--help");
        string help = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Contains("--stop-with-stdin", help);
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo(
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
        [typeof(SandboxServer).Assembly.Location, .. arguments])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
