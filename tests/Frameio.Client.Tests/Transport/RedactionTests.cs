using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Transport;

public class RedactionTests : SandboxTest
{
    [Theory]
    [InlineData(401, "{{\"errors\":[{{\"detail\":\"The token {0} has expired\"}}]}}", FrameioErrorKind.TokenRejected)]
    [InlineData(
        403,
        "{{\"errors\":[{{\"detail\":\"No\",\"title\":\"Bearer {0}\",\"source\":{{\"pointer\":\"/{0}\"}}}}]}}",
        FrameioErrorKind.Forbidden)]
    [InlineData(500, "Stack trace: Authorization: Bearer {0}", FrameioErrorKind.ServerFault)]
    [InlineData(404, "<html>GET /v4/me Authorization: Bearer {0}</html>", FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(200, "<html>{0}</html>", FrameioErrorKind.UnexpectedAnswer)]
    [InlineData(200, "{{\"data\":null,\"token\":\"{0}\"}}", FrameioErrorKind.UnexpectedAnswer)]
    public async Task A_token_the_server_repeats_is_blanked(int status, string body, FrameioErrorKind kind)
    {
        Answer("v4GetMe", string.Format(null, body, Studio.Token), status, times: null);

        FrameioException failure = await Failure.OfAsync(kind, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Contains("***", failure.Message);
        Secrets.RequireAbsent(string.Join("|", failure.ServerErrors));
    }

    [Fact]
    public async Task A_token_at_the_end_of_the_excerpt_is_blanked_before_it_is_cut()
    {
        Answer("v4GetMe", $"<html>{new string('x', 185)} {Studio.Token}</html>");

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.DoesNotContain(Studio.Token[..6], failure.Message);
    }

    [Fact]
    public async Task A_token_in_the_target_of_a_redirect_is_blanked()
    {
        Break("v4GetMe", new RedirectFault { Location = $"https://login.example/?token={Studio.Token}" });

        FrameioException failure = await Failure.OfAsync(
            FrameioErrorKind.UnexpectedAnswer, () => Client.Accounts.GetProfileAsync(Cancellation));

        Assert.Contains("https://login.example/?token=***", failure.Message);
    }

    [Fact]
    public async Task A_token_behind_the_escapes_of_JSON_is_blanked_too()
    {
        const string Token = "opaque+token/with=signs";
        Server.Load(Seeds.Studio with { Tokens = [new SeedToken { Token = Token, User = Studio.Ana }] });
        FrameioClient client = Connect(FrameioCredential.FromToken(Token));
        const string Escaped = """
            {"errors":[{"detail":"Bearer opaque\u002Btoken\/with\u003dsigns","title":"opaque\u002Btoken/with=signs"}]}
            """;
        Answer("v4GetMe", Escaped, 403);

        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.Forbidden, () => client.Accounts.GetProfileAsync(Cancellation));

        Assert.DoesNotContain(Token, failure.ToString());
        Assert.DoesNotContain(Token, string.Join("|", failure.ServerErrors));
    }

    [Fact]
    public async Task A_token_that_was_replaced_meanwhile_is_blanked_too()
    {
        Answer("imsToken", Granted(Seeds.FirstMinted));
        Answer("imsToken", Granted(Seeds.SecondMinted));
        Break("v4GetMe", new DelayFault { Ms = 700 });
        Answer("v4GetMe", $$"""{"errors":[{"detail":"{{Seeds.FirstMinted}} may not"}]}""", 403);
        Break("v4ListAccounts", new StatusFault { Code = 401 });
        FrameioClient client = Connect(FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret));

        Task<FrameioException> slow =
            Failure.OfAsync(FrameioErrorKind.Forbidden, () => client.Accounts.GetProfileAsync(Cancellation));
        await Eventually.HoldsAsync(() => Calls("v4GetMe").Count == 1, "the slow call arrives");
        await client.Accounts.ListAsync(Cancellation).ToListAsync(Cancellation);

        Assert.Equal(2, Calls("imsToken").Count);
        Assert.Contains("*** may not", (await slow).Message);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("studio")]
    [InlineData("northlight.example")]
    public async Task What_is_data_is_not_touched_though_a_token_is_part_of_it(string token)
    {
        Server.Load(Seeds.Studio with { Tokens = [new SeedToken { Token = token, User = Studio.Ana }] });
        FrameioClient client = Connect(FrameioCredential.FromToken(token));

        List<FrameioUser> users = await client.Users
            .ListAsync(Studio.Account, includeDeactivated: true, Cancellation).ToListAsync(Cancellation);

        Assert.Equal(
            Server.State.Snapshot().Accounts[0].Users.Select(user => user.Email).Order(),
            users.Select(user => user.Email).Order());
    }

    [Fact]
    public async Task A_token_that_is_as_long_as_one_is_blanked_in_data_too()
    {
        const string Token = "fio-u-as-long-as-a-token-is";
        Server.Load(Seeds.Studio with { Tokens = [new SeedToken { Token = Token, User = Studio.Ana }] });
        Answer("v4GetMe", $$$"""{"data":{"id":"{{{Studio.Ana}}}","name":"Bearer {{{Token}}}"}}""");

        Assert.Equal(
            "Bearer ***",
            (await Connect(FrameioCredential.FromToken(Token)).Accounts.GetProfileAsync(Cancellation)).Name);
    }

    [Fact]
    public async Task A_short_token_is_blanked_where_it_stands_alone_and_nowhere_else()
    {
        Server.Load(Seeds.Studio with { Tokens = [new SeedToken { Token = "x", User = Studio.Ana }] });
        FrameioClient client = Connect(FrameioCredential.FromToken("x"));
        Answer("v4GetMe", """{"errors":[{"detail":"Bearer x, box x@x.example, max=x. (x) is expired"}]}""", 403);

        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.Forbidden, () => client.Accounts.GetProfileAsync(Cancellation));

        Assert.EndsWith(
            "Bearer ***, box x@x.example, max=***. (***) is expired", failure.Message, StringComparison.Ordinal);
    }

    private static string Granted(string token) =>
        $$"""{"access_token":"{{token}}","token_type":"bearer","expires_in":3600}""";
}
