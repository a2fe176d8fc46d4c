using Frameio.Sandbox;

namespace Frameio.Client.Tests.Framework;

/// <summary>Bodies in gzip, which frameworks unpack each in its own way.</summary>
public class CompressedAnswerTests : FrameworkTest
{
    [Fact]
    public async Task Compressed_answers_are_asked_for_and_read()
    {
        using FrameworkProgram program = await FrameworkProgram.StartAsync(Server.BaseAddress);
        await program.SendAsync(Group, 200);

        RequireAdded(await program.FinishAsync(), 200);

        RequireMembers(200);
        Assert.All(Log, call => Assert.Equal(call.Status == 204 ? null : "gzip", call.Encoding));
        Assert.Contains(Log, call => call is { Operation: "imsToken", Encoding: "gzip" });
    }

    [Fact]
    public async Task Half_a_compressed_answer_is_no_answer_and_asked_for_again() => await RequireHalfIsRepeatedAsync();

    protected override SandboxOptions Configure(SandboxOptions options) =>
        base.Configure(options) with { CompressAnswers = true };
}
