using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

public class ErrorTests : SandboxTest
{
    private const string Words = """{"errors":[{"detail":"Words of the service"}]}""";
    private const string Html = "<!DOCTYPE html>\n<html><body>\n  <h1>Proxy  error</h1></body></html>";
    private const string NoRoute =
        """{"errors":[{"detail":"no route found for GET /v4/me (DeveloperApiWeb.V0.Router)"}]}""";
    private const string TitledNoRoute =
        """
        {"errors":[{"title":"Not Found",
                    "detail":"no route found for GET /v4/me (DeveloperApiWeb.Experimental.Router)"}]}
        """;

    [Theory]
    [InlineData(400, Words, FrameioErrorKind.RejectedByServer)]
    [InlineData(401, Words, FrameioErrorKind.TokenRejected)]
    [InlineData(403, Words, FrameioErrorKind.Forbidden)]
    [InlineData(404, Words, FrameioErrorKind.GroupNotFound)]
    [InlineData(404, NoRoute, FrameioErrorKind.EndpointUnavailable)]
    [InlineData(404, TitledNoRoute, FrameioErrorKind.EndpointUnavailable)]
    [InlineData(409, Words, FrameioErrorKind.RejectedByServer)]
    [InlineData(413, Words, FrameioErrorKind.RejectedByServer)]
    [InlineData(422, Words, FrameioErrorKind.RejectedByServer)]
    [InlineData(429, Words, FrameioErrorKind.RateLimited)]
    [InlineData(429, "Rate Limit Exceeded", FrameioErrorKind.RateLimited)]
    [InlineData(500, Words, FrameioErrorKind.ServerFault)]
    [InlineData(500, "", FrameioErrorKind.ServerFault)]
    [InlineData(502, Html, FrameioErrorKind.ServerFault)]
    [InlineData(503, Html, FrameioErrorKind.ServerFault)]
    [InlineData(400, Html, FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(403, Html, FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(404, Html, FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(422, Html, FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(304, "", FrameioErrorKind.UnexpectedAnswer)]
    public async Task A_status_has_one_meaning(int status, string body, FrameioErrorKind kind)
    {
        Answer("v4GetGroup", body, status, body == Html ? "text/html" : "application/json", times: null);

        FrameioException failure =
            await Failure.OfAsync(kind, () => Client.Groups.GetAsync(Studio.Account, Studio.Editors, Cancellation));

        Assert.Equal(status, failure.StatusCode);
        Assert.Contains($"{status}", failure.Message);
        if (body == Words)
        {
            Assert.Contains("Words of the service", failure.Message);
        }
    }

    [Fact]
    public async Task A_call_that_is_not_there_names_itself()
    {
        Answer("v4GetMe", NoRoute, 404);

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.EndpointUnavailable, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Contains("GET /v4/me", failure.Message);
    }

    [Fact]
    public async Task What_the_service_lists_is_kept_with_its_pointers()
    {
        Answer("v4AddGroupUsers", """
            {"errors":[{"detail":"Not an active user","title":"Invalid value","source":{"pointer":"/data/user_ids/3"}},
            {"detail":"No such user","source":{"pointer":null}},{"detail":"Third","source":null}]}
            """, 422);

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.RejectedByServer,
            () => Client.Groups.AddMembersAsync(Studio.Account, Studio.Editors, [Studio.Ana], Cancellation));

        Assert.Equal(
            [
                ("Not an active user", "Invalid value", "/data/user_ids/3"),
                ("No such user", null, null),
                ("Third", null, null),
            ],
            failure.ServerErrors.Select(error => (error.Detail, error.Title, error.SourcePointer)));
        Assert.Contains("Invalid value: Not an active user (/data/user_ids/3)", failure.Message);
        Assert.Contains("Third", failure.Message);
    }

    [Theory]
    [InlineData("{\"errors\":[]}")]
    [InlineData("{\"errors\":{}}")]
    [InlineData("{\"errors\":[null]}")]
    [InlineData("{\"errors\":[{}]}")]
    [InlineData("{\"message\":\"of an older generation\"}")]
    [InlineData("null")]
    [InlineData("Bad Request")]
    public async Task A_refusal_in_another_shape_is_still_a_refusal(string body)
    {
        Answer("v4GetMe", body, 400);

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.RejectedByServer, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Equal(400, failure.StatusCode);
    }

    [Theory]
    [InlineData("""{"errors":[{"detail":null}]}""", "400", "gives no reason")]
    [InlineData("""{"errors":[{"detail":""}]}""", "400", "gives no reason")]
    [InlineData("""{"errors":[{"detail":" "},{}]}""", "400", "gives no reason")]
    [InlineData("""{"errors":[{"detail":null},{"detail":"Second"}]}""", "400", ": Second")]
    [InlineData("""{"errors":[{"detail":null,"source":{"pointer":"/data/name"}}]}""", "400", "wrong with /data/name")]
    [InlineData("""{"errors":[{"detail":"","title":"Bad Request"}]}""", "400", ": Bad Request")]
    public async Task A_refusal_without_words_says_what_is_known(string body, string status, string known)
    {
        Answer("v4GetMe", body, 400);

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.RejectedByServer, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Contains(status, failure.Message, StringComparison.Ordinal);
        Assert.Contains(known, failure.Message, StringComparison.Ordinal);
        Assert.False(failure.Message.EndsWith(": ", StringComparison.Ordinal), failure.Message);
    }

    [Fact]
    public async Task Words_outside_the_errors_are_shown_when_there_are_no_errors()
    {
        Answer("v4GetMe", """{"message":"of an older generation"}""", 400);

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.RejectedByServer, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Contains("of an older generation", failure.Message);
        Assert.Empty(failure.ServerErrors);
    }

    [Fact]
    public async Task A_failing_service_is_asked_once_by_a_write()
    {
        Break("v4CreateGroup", new StatusFault { Code = 503, Apply = true }, times: null);

        await Failure.OfAsync(
            FrameioErrorKind.ServerFault,
            () => Client.Groups.CreateAsync(Studio.Account, "Twice?", "smile", Cancellation));

        Assert.Single(Log);
    }
}
