using System.Globalization;
using System.Text.RegularExpressions;
using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Faults;

/// <summary>What <c>Retry-After</c> can say, and what is made of it.</summary>
public sealed partial class RetryAfterTests : SandboxTest
{
    private const string Now = "Mon, 01 Jan 2035 00:00:00 GMT";

    protected override SandboxOptions Options => new() { Seed = DefaultSeed(), TimeScale = 600 };

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public void A_date_is_read_by_the_clock_of_the_answer(int status)
    {
        RunResult run = AddWhere(status, "Mon, 01 Jan 2035 00:00:01 GMT", new RunOptions());

        Assert.Equal("Added", Assert.Single(run.Texts("Status")));
        Assert.InRange(run.Verbose.Max(Told), 0.9, 1.5);
        Assert.True(Writes[1].AtMs - Writes[0].AtMs >= 990);
    }

    [Theory]
    [InlineData(429, "Mon, 01 Jan 2035 00:00:00 GMT")]
    [InlineData(503, "Sun, 31 Dec 2034 23:00:00 GMT")]
    [InlineData(429, "soon")]
    [InlineData(503, "-30")]
    public void What_is_past_or_makes_no_sense_counts_as_missing_and_missing_is_not_zero(int status, string retryAfter)
    {
        RunResult run = AddWhere(status, retryAfter, new RunOptions());

        Assert.Equal("Added", Assert.Single(run.Texts("Status")));
        Assert.InRange(run.Verbose.Max(Told), 0, 0.5);

        // A call every 10 ms is what the service allows here.
        Assert.True(Writes[1].AtMs - Writes[0].AtMs >= 9);
    }

    [Theory]
    [InlineData(429, "3244")]
    [InlineData(503, "3244")]
    [InlineData(429, "Tue, 02 Jan 2035 00:00:00 GMT")]
    [InlineData(503, "Tue, 02 Jan 2035 00:00:00 GMT")]
    public void An_absurd_one_is_cut_to_two_minutes_and_told(int status, string retryAfter)
    {
        double longest = 0;
        void Look(string stream, string line)
        {
            longest = Math.Max(longest, Told(line));
            if (longest > 10)
            {
                Runner.Stop();
            }
        }

        RunResult run = AddWhere(status, retryAfter, new RunOptions { OnMessage = Look });

        Assert.True(run.Stopped);
        Assert.InRange(longest, 120, 133);
        Assert.Single(Writes);
    }

    private RunResult AddWhere(int status, string retryAfter, RunOptions options)
    {
        Connect();
        Fault("v4AddGroupUsers", new StatusFault { Code = status, Headers = new Dictionary<string, string> { ["Date"] = Now, ["Retry-After"] = retryAfter } });
        return Runner.Run(new Step("Add-FrameioGroupMember", "Editors", Email(1)).With("Verbose"), options: options);
    }

    private static double Told(string line) =>
        Waiting().Match(line) is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("waiting ([0-9.]+) s\\.$")]
    private static partial Regex Waiting();
}
