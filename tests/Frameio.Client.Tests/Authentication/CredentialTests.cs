using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Tests.Authentication;

public class CredentialTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("two words")]
    [InlineData("token\r\nX-Evil: 1")]
    [InlineData("token\nmore")]
    [InlineData("tab\there")]
    [InlineData("nul\0here")]
    [InlineData("tökén")]
    [InlineData("zero\u200Bwidth")]
    [InlineData("quote\u2019s")]
    public void What_no_token_holds_is_refused_without_being_repeated(string text)
    {
        foreach (Func<FrameioCredential> make in new[]
        {
            () => FrameioCredential.FromToken(text),
            () => FrameioCredential.FromClient("client", text),
            () => FrameioCredential.FromClient(text, "secret"),
        })
        {
            FrameioException failure = Assert.Throws<FrameioException>(make);
            Assert.Equal(FrameioErrorKind.TokenRejected, failure.Kind);
            Assert.True(
                text.Trim().Length == 0 || !failure.ToString().Contains(text.Trim(), StringComparison.Ordinal),
                failure.Message);
        }
    }

    [Theory]
    [InlineData("token", TokenKind.AccessToken)]
    [InlineData("fio-u-abc", TokenKind.DeveloperToken)]
    [InlineData("  fio-u-abc\r\n", TokenKind.DeveloperToken)]
    [InlineData("FIO-U-abc", TokenKind.AccessToken)]
    [InlineData("xfio-u-abc", TokenKind.AccessToken)]
    public void The_kind_of_a_token_shows_in_its_beginning(string text, TokenKind kind)
    {
        using FrameioClient client = new(FrameioCredential.FromToken(text));

        Assert.Equal(kind, client.TokenKind);
        Assert.Null(client.TokenExpiresAt);
    }

    [Fact]
    public void No_secret_is_in_any_text()
    {
        Assert.Equal("(token)", $"{FrameioCredential.FromToken("s3cret-token")}");
        Assert.Equal("client-id", $"{FrameioCredential.FromClient("client-id", "s3cret-token")}");
        Assert.Equal("(token)", $"{new AccessToken("s3cret-token")}");
        Assert.All(
            typeof(FrameioCredential).GetProperties(),
            property => Assert.NotEqual(
                "s3cret-token", property.GetValue(FrameioCredential.FromClient("client-id", "s3cret-token"))));
    }
}
