using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

public class UnexpectedAnswerTests : SandboxTest
{
    [Theory]
    [InlineData(MalformedBody.Html, "<!DOCTYPE html>")]
    [InlineData(MalformedBody.Truncated, "{\"data\":{")]
    [InlineData(MalformedBody.Empty, "empty body")]
    public async Task A_body_that_is_no_answer_is_shown_with_its_status(MalformedBody body, string shown)
    {
        Break("v4GetMe", new MalformedFault { Body = body });

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal(200, failure.StatusCode);
        Assert.Contains("200", failure.Message);
        Assert.Contains(shown, failure.Message);
    }

    [Fact]
    public async Task Not_more_than_two_hundred_characters_of_a_body_are_shown()
    {
        Answer("v4GetMe", $"<html>{new string('x', 5_000)}</html>", contentType: "text/html");

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer, () => Client.Accounts.GetProfileAsync(Cancellation));

        string excerpt = failure.Message.Replace(
            "The answer to GET /v4/me (200) can't be read: ", string.Empty, StringComparison.Ordinal);
        Assert.Equal(200 - "<html>".Length, excerpt.Count(character => character == 'x'));
    }

    [Fact]
    public async Task The_excerpt_of_a_page_is_one_line()
    {
        Answer("v4GetMe", "<html>\r\n\t<body>\n  proxy\u2028error</body>", 404, "text/html");

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Contains("'<html> <body> proxy error</body>'", failure.Message);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(502)]
    public async Task A_character_set_nobody_knows_is_no_crash(int status)
    {
        Answer("v4GetMe", "<html>proxy</html>", status, "text/html; charset=klingon", times: null);

        FrameioException failure = await Failure.OfAsync(
            status == 502 ? FrameioErrorKind.ServerFault : FrameioErrorKind.UnexpectedAnswer,
            () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal(status, failure.StatusCode);
    }

    [Fact]
    public async Task A_byte_order_mark_before_the_JSON_does_not_matter()
    {
        Answer("v4GetMe", $$$"""{{{(char)0xFEFF}}}{"data":{"id":"{{{Studio.Ana}}}","name":"Åsa"}}""");

        Assert.Equal("Åsa", (await Client.Accounts.GetProfileAsync(Cancellation)).Name);
    }

    [Theory]
    [InlineData(MalformedBody.Html)]
    [InlineData(MalformedBody.Truncated)]
    [InlineData(MalformedBody.Empty)]
    public async Task A_web_page_is_no_proof_that_a_change_was_made(MalformedBody body)
    {
        Break("v4AddGroupUsers", new MalformedFault { Body = body });

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => Client.Groups.AddMembersAsync(Studio.Account, Studio.Reviewers, [Studio.Ana], Cancellation));

        Assert.Equal(200, failure.StatusCode);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_not_followed_and_the_token_goes_nowhere(int status)
    {
        await using SandboxServer stranger = await SandboxServer.StartAsync(new SandboxOptions(), Cancellation);
        Break(
            "v4GetMe",
            new RedirectFault { Code = status, Location = new Uri(stranger.BaseAddress, "/v4/me").ToString() });

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal(status, failure.StatusCode);
        Assert.Contains(stranger.BaseAddress.Authority, failure.Message);
        Assert.Empty(stranger.Log.Snapshot());
        Assert.Single(Log);
    }

    [Fact]
    public async Task A_redirect_of_a_change_to_the_same_host_is_not_followed_either()
    {
        Break("v4CreateGroup", new RedirectFault { Location = Studio.Groups });

        await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer,
            () => Client.Groups.CreateAsync(Studio.Account, "A", "smile", Cancellation));

        Assert.Single(Log);
    }
}
