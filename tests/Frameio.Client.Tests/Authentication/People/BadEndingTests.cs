using System.Web;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Authentication.People;

/// <summary>
/// The ways in which a sign-in ends badly: each has its kind and words, and none shows what was pasted.
/// </summary>
public class BadEndingTests : PersonTest
{
    private const string Address = "https://localhost:8443/";

    [Theory]
    [InlineData("", FrameioErrorKind.SignInUnfinished, "Nothing was pasted")]
    [InlineData("I pressed the button", FrameioErrorKind.SignInUnfinished, "neither an address nor a code")]
    [InlineData("abc", FrameioErrorKind.SignInUnfinished, "neither an address nor a code")]
    [InlineData(Address, FrameioErrorKind.SignInUnfinished, "neither a code nor an error")]
    [InlineData("{page}", FrameioErrorKind.SignInUnfinished, "the sign-in page")]
    [InlineData(Address + "?code=&state={state}", FrameioErrorKind.SignInUnfinished, "no code in it")]
    [InlineData(Address + "?code=c0dec0de&code=c0dec0df&state={state}", FrameioErrorKind.SignInUnfinished, "several")]
    [InlineData(Address + "?code=c0dec0de&state=other", FrameioErrorKind.SignInMismatch, "another sign-in")]
    [InlineData(Address + "?code=c0dec0de", FrameioErrorKind.SignInMismatch, "another sign-in")]
    [InlineData(Address + "?error=access_denied&state=other", FrameioErrorKind.SignInMismatch, "another sign-in")]
    [InlineData("https://evil.example/?code=c0dec0de", FrameioErrorKind.SignInMismatch, "another sign-in")]
    [InlineData(
        "https://studio.example/?code=c0dec0de&state={state}", FrameioErrorKind.SignInMismatch, "no redirect pattern")]
    [InlineData(
        "http://localhost:8443/?code=c0dec0de&state={state}", FrameioErrorKind.SignInMismatch, "no redirect pattern")]
    [InlineData(Address + "?error=access_denied&state={state}", FrameioErrorKind.SignInDenied, "access_denied")]
    [InlineData(
        Address + "?error=invalid_scope&error_description=no+such%20scope&state={state}",
        FrameioErrorKind.SignInDenied,
        "invalid_scope: no such scope")]
    public void What_was_pasted_is_no_answer(string pasted, FrameioErrorKind kind, string says)
    {
        PersonSignIn signIn = Begin();
        string state = HttpUtility.ParseQueryString(signIn.Address.Query)["state"]!;
        string text = pasted.Replace("{page}", signIn.Address.AbsoluteUri, StringComparison.Ordinal)
            .Replace("{state}", state, StringComparison.Ordinal);

        FrameioException failure = Assert.Throws<FrameioException>(() => signIn.Complete(text));

        Assert.Equal(kind, failure.Kind);
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c0dec0d", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(state, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("pressed", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_says_no()
    {
        PersonSignIn signIn = Begin();
        string address = await DecideAsync(signIn, "deny");

        FrameioException failure = Assert.Throws<FrameioException>(() => signIn.Complete(address));

        Assert.Equal(FrameioErrorKind.SignInDenied, failure.Kind);
        Assert.Contains("access_denied: The person has denied", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_credential_has_no_pattern_for_the_address()
    {
        PersonSignIn signIn = Begin(address: "https://studio.example/back");
        string address = await DecideAsync(signIn);

        FrameioException failure = Assert.Throws<FrameioException>(() => signIn.Complete(address));

        Assert.Equal(FrameioErrorKind.SignInMismatch, failure.Kind);
        Assert.Contains("ended at https://localhost:8443/ and not at https://studio.example/back", failure.Message);
        Assert.DoesNotContain("sandbox.code", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_is_of_the_sign_in_before()
    {
        PersonSignIn before = Begin();
        string address = await DecideAsync(before);

        Assert.Equal(
            FrameioErrorKind.SignInMismatch, Assert.Throws<FrameioException>(() => Begin().Complete(address)).Kind);
    }

    [Fact]
    public async Task The_code_alone_of_the_sign_in_before_is_refused_by_the_service()
    {
        PersonSignIn before = Begin();
        string code = HttpUtility.ParseQueryString(new Uri(await DecideAsync(before)).Query)["code"]!;

        await EndsAsync(Begin().Complete(code), FrameioErrorKind.TokenRejected, "code_verifier");
    }

    [Fact]
    public async Task The_code_was_used_before()
    {
        PersonSignIn signIn = Begin();
        string address = await DecideAsync(signIn);
        await Connect(signIn.Complete(address)).Accounts.GetProfileAsync(Cancellation);

        await EndsAsync(signIn.Complete(address), FrameioErrorKind.TokenRejected, "used before");
    }

    [Theory]
    [InlineData(Web, "wrong-secret")]
    [InlineData(Spa, "a-secret-it-has-not")]
    public async Task The_secret_is_wrong(string client, string secret)
    {
        PersonSignIn signIn = Begin(client, secret);

        FrameioException failure = await EndsAsync(
            signIn.Complete(await DecideAsync(signIn)), FrameioErrorKind.TokenRejected, "invalid_client");

        Assert.DoesNotContain(secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_is_deactivated()
    {
        PersonSignIn signIn = Begin();
        string address = await DecideAsync(signIn);
        Server.State.SetUserActive(Studio.Ana, active: false);

        await EndsAsync(signIn.Complete(address), FrameioErrorKind.TokenRejected, "401");
    }

    [Theory]
    [InlineData(500, FrameioErrorKind.ServerFault)]
    [InlineData(429, FrameioErrorKind.RateLimited)]
    public async Task The_service_does_not_take_the_code_now(int status, FrameioErrorKind kind)
    {
        PersonSignIn signIn = Begin();
        FrameioCredential credential = signIn.Complete(await DecideAsync(signIn));
        Break("imsToken", new StatusFault { Code = status });

        await EndsAsync(credential, kind, "sign-in service");
    }

    [Fact]
    public async Task The_answer_to_the_code_is_lost()
    {
        PersonSignIn signIn = Begin();
        FrameioCredential credential = signIn.Complete(await DecideAsync(signIn));
        Break("imsToken", new LostAnswerFault());

        await EndsAsync(credential, FrameioErrorKind.EndpointUnavailable, "sign-in service");

        Assert.Single(Calls("imsToken"));
    }

    [Theory]
    [InlineData("{0} was sent")]
    [InlineData("form: code={0}&code_verifier={0}")]
    public async Task What_the_service_repeats_of_the_code_is_blanked(string form)
    {
        PersonSignIn signIn = Begin();
        string address = await DecideAsync(signIn);
        string code = HttpUtility.ParseQueryString(new Uri(address).Query)["code"]!;
        string said = string.Format(null, form, code);
        Answer("imsToken", $$"""{"error":"invalid_grant","error_description":"{{said}}"}""", 400);

        FrameioException failure = await EndsAsync(
            signIn.Complete(address), FrameioErrorKind.TokenRejected, "***");

        Assert.DoesNotContain(code, failure.ToString(), StringComparison.Ordinal);
    }

    private async Task<FrameioException> EndsAsync(FrameioCredential credential, FrameioErrorKind kind, string says)
    {
        FrameioException failure = await Failure.OfAsync(
            kind, () => Connect(credential).Accounts.GetProfileAsync(Cancellation));
        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        return failure;
    }
}
