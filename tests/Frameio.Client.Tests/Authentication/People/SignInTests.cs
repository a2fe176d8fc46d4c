using System.Web;
using Frameio.Client.Accounts;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Authentication.People;

public class SignInTests : PersonTest
{
    [Theory]
    [InlineData(Web, true)]
    [InlineData(Spa, false)]
    public async Task A_person_signs_in_and_acts_as_themselves(string app, bool canRenew)
    {
        FrameioClient client = await SignInAsync(app);

        FrameioProfile profile = await client.Accounts.GetProfileAsync(Cancellation);

        Assert.Equal(("Ana Lindqvist", TokenKind.Person), (profile.Name, client.TokenKind));
        Assert.Equal(canRenew, client.CanRenewToken);
        Assert.InRange(
            client.TokenExpiresAt!.Value - DateTimeOffset.UtcNow, TimeSpan.FromHours(23), TimeSpan.FromHours(24));
        Assert.Equal(
            ["imsAuthorize", "imsAuthorize", "imsToken", "v4GetMe"], Log.Select(call => call.Operation));
        Assert.False(Log[3].LegacyHeader);
    }

    [Fact]
    public void The_address_has_what_binds_the_sign_in_and_nothing_secret()
    {
        PersonSignIn first = Begin();
        PersonSignIn second = Begin(again: true);

        Dictionary<string, string?> query = Values(first.Address);
        Assert.Equal("/ims/authorize/v2", first.Address.AbsolutePath);
        Assert.Equal(("code", "S256"), (query["response_type"], query["code_challenge_method"]));
        Assert.Equal("openid email profile offline_access additional_info.roles", query["scope"]);
        Assert.Equal("https://localhost:8443/", query["redirect_uri"]);
        Assert.False(query.ContainsKey("prompt"));
        Assert.Equal("login", Values(second.Address)["prompt"]);
        Assert.All(
            ["state", "nonce", "code_challenge"],
            name =>
            {
                Assert.Equal(43, query[name]!.Length);
                Assert.NotEqual(query[name], Values(second.Address)[name]);
            });
        Assert.DoesNotContain(WebSecret, $"{first.Address} {first}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("  {0}\r\n")]
    [InlineData("\"{0}\"")]
    [InlineData("<{0}>")]
    public async Task An_address_is_taken_as_people_paste_it(string form)
    {
        PersonSignIn signIn = Begin();
        string address = await DecideAsync(signIn);

        await UseAsync(signIn, string.Format(null, form, address));
    }

    [Fact]
    public async Task The_parts_of_an_address_will_do()
    {
        foreach (Func<Uri, string> part in new Func<Uri, string>[]
        {
            address => HttpUtility.ParseQueryString(address.Query)["code"]!,
            address => address.Query,
            address => address.Query.TrimStart('?'),
            address => $"#{address.Query.TrimStart('?')}",
            address => $"{address.Authority}{address.PathAndQuery}",
            address => $"HTTPS://LOCALHOST:8443{address.PathAndQuery}",
            address => $"{address}#anything",
        })
        {
            PersonSignIn signIn = Begin();
            await UseAsync(signIn, part(new Uri(await DecideAsync(signIn))));
        }
    }

    [Fact]
    public async Task Another_address_of_the_pattern_is_asked_for()
    {
        PersonSignIn signIn = Begin(address: "https://localhost:9001/back?from=here");

        string address = await DecideAsync(signIn);

        Assert.StartsWith("https://localhost:9001/back?from=here&code=", address, StringComparison.Ordinal);
        await UseAsync(signIn, address);
    }

    [Theory]
    [InlineData("http://localhost:8443/")]
    [InlineData("https://127.0.0.1:8443/")]
    [InlineData("https://[::1]:8443/")]
    [InlineData("https://ana:pass@localhost:8443/")]
    [InlineData("https://localhost:8443/#part")]
    [InlineData("adobe+0123://adobeid/client")]
    public void A_redirect_address_that_Adobe_takes_from_nobody_is_refused(string address)
    {
        FrameioException failure = Assert.Throws<FrameioException>(() => Begin(address: address));

        Assert.Equal(FrameioErrorKind.InvalidRedirectUri, failure.Kind);
        Assert.DoesNotContain("pass", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("two words", null)]
    [InlineData("client", "line\nbreak")]
    public void An_id_or_a_secret_that_can_be_none_is_refused(string id, string? secret) => Assert.Equal(
        FrameioErrorKind.TokenRejected,
        Assert.Throws<FrameioException>(() => new PersonSignIn(
            id, secret, PersonSignIn.DefaultRedirectUri, new FrameioClientOptions())).Kind);

    [Theory]
    [InlineData("""{"nonce":"of another"}""", false)]
    [InlineData("""{"nonce":7}""", false)]
    [InlineData("""{"sub":"ana"}""", true)]
    [InlineData("not json", true)]
    [InlineData(null, true)]
    public async Task An_identity_that_says_it_is_of_another_sign_in_is_refused(string? claims, bool isTaken)
    {
        PersonSignIn signIn = Begin();
        FrameioClient client = Connect(signIn.Complete(await DecideAsync(signIn)));
        string token = claims is null
            ? "not a token"
            : $"e30.{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(claims)).TrimEnd('=')}.c2ln";
        Answer("imsToken", $$"""{"access_token":"{{Seeds.FirstMinted}}","id_token":"{{token}}","expires_in":60}""");

        if (isTaken)
        {
            await client.Accounts.GetProfileAsync(Cancellation);
        }
        else
        {
            await Failure.OfAsync(
                FrameioErrorKind.SignInMismatch, () => client.Accounts.GetProfileAsync(Cancellation));
            Assert.Empty(Calls("v4GetMe"));
        }
    }

    [Fact]
    public void A_credential_of_a_person_shows_its_client_and_no_secret()
    {
        FrameioCredential credential = FrameioCredential.FromRefreshToken(Web, WebSecret, "refresh-0123456789");

        Assert.Equal((Web, Web), (credential.ClientId, $"{credential}"));
        Assert.All(
            typeof(FrameioCredential).GetProperties(),
            property => Assert.Equal(Web, property.GetValue(credential)));
    }

    private async Task UseAsync(PersonSignIn signIn, string pasted)
    {
        FrameioProfile profile =
            await Connect(signIn.Complete(pasted)).Accounts.GetProfileAsync(Cancellation);
        Assert.Equal("Ana Lindqvist", profile.Name);
    }

    private static Dictionary<string, string?> Values(Uri address)
    {
        System.Collections.Specialized.NameValueCollection query = HttpUtility.ParseQueryString(address.Query);
        return query.AllKeys.ToDictionary(name => name!, name => query[name]);
    }
}
