using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Tests.Transport;

public class ServiceUriTests
{
    private static readonly FrameioCredential _credential = FrameioCredential.FromToken("token");

    [Theory]
    [InlineData("https://api.frame.io")]
    [InlineData("https://api.frame.io/")]
    [InlineData("https://api.frame.io:8443")]
    [InlineData("https://10.0.0.1")]
    [InlineData("http://127.0.0.1:41234")]
    [InlineData("http://127.8.8.8")]
    [InlineData("http://localhost:80")]
    [InlineData("http://[::1]:8080/")]
    public void An_origin_over_https_or_on_loopback_is_an_address(string address)
    {
        using FrameioClient client = Connect(new Uri(address), FrameioClientOptions.DefaultAuthorityUri);

        Assert.Equal(new Uri(address), client.BaseUri);
    }

    [Theory]
    [InlineData("http://api.frame.io")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://127.0.0.1.example.com")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://0.0.0.0")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("file:///etc")]
    [InlineData("https://api.frame.io/v4")]
    [InlineData("https://api.frame.io/?a=b")]
    [InlineData("https://api.frame.io/#top")]
    [InlineData("https://user@api.frame.io")]
    [InlineData("https://user:pass-word@api.frame.io")]
    [InlineData("https://api.frame.io@evil.example")]
    [InlineData("api.frame.io")]
    [InlineData("/v4")]
    public void Anything_else_is_refused_for_the_service_and_for_the_authority(string address)
    {
        Uri uri = new(address, UriKind.RelativeOrAbsolute);

        foreach (Func<FrameioClient> connect in new[]
        {
            () => Connect(uri, FrameioClientOptions.DefaultAuthorityUri),
            () => Connect(FrameioClientOptions.DefaultBaseUri, uri),
        })
        {
            FrameioException failure = Assert.Throws<FrameioException>(() => connect().Dispose());
            Assert.Equal(FrameioErrorKind.InvalidBaseUri, failure.Kind);
            Assert.DoesNotContain("pass-word", failure.ToString());
        }
    }

    private static FrameioClient Connect(Uri baseUri, Uri authorityUri) =>
        new(_credential, new FrameioClientOptions { BaseUri = baseUri, AuthorityUri = authorityUri });
}
