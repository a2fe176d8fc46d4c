using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Http.Handlers;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

public class CompressedAnswerTests : SandboxTest
{
    [Fact]
    public async Task Compressed_answers_are_asked_for_and_read()
    {
        FrameioClient robot = Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret));

        List<FrameioUser> users = await robot.Users
            .ListAsync(Studio.Account, includeDeactivated: true, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(Server.State.Snapshot().Accounts[0].Users.Count, users.Count);
        Assert.Equal(["imsToken", "v4ListAccountUsers"], Log.Select(call => call.Operation));
        Assert.All(Log, call => Assert.Equal("gzip", call.Encoding));
    }

    [Fact]
    public async Task A_compressed_refusal_is_read()
    {
        Answer("v4GetMe", """{"errors":[{"detail":"Not today","title":"Forbidden","status":403}]}""", status: 403);

        FrameioException refusal = await Failure.OfAsync(
            FrameioErrorKind.Forbidden, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Contains("Not today", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("gzip", Assert.Single(Log).Encoding);
    }

    [Fact]
    public async Task A_compressed_answer_is_as_long_as_it_is_unpacked()
    {
        Answer("v4GetMe", new string(' ', HttpContentText.Most + 1));

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal("gzip", Assert.Single(Log).Encoding);
        Assert.Contains("longer than 16 MB", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_compressed_answer_is_no_answer()
    {
        Break("v4GetMe", new CutBodyFault(), RetryHandler.MostTries);

        await Failure.OfAsync(FrameioErrorKind.ServerFault, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal(RetryHandler.MostTries, Calls("v4GetMe").Count);
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with { CompressAnswers = true };
}
