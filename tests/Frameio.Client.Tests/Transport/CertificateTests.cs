using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Transport;

/// <summary>A certificate that isn't trusted, as a proxy shows that reads along.</summary>
public class CertificateTests
{
    private const string Subject = "CN=proxy.northlight.example, O=Northlight IT";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_certificate_is_named_with_its_issuer_and_the_reason()
    {
        await using TlsServer server = new(Subject);
        using FrameioClient client = new(
            FrameioCredential.FromToken(Studio.Token), new FrameioClientOptions { BaseUri = server.BaseAddress });

        RequireNamed(await FailAsync(client));
    }

    [Fact]
    public async Task So_is_that_of_the_sign_in_service()
    {
        await using TlsServer server = new(Subject);
        using FrameioClient client = new(
            FrameioCredential.FromClient(Studio.ClientId, Studio.ClientSecret),
            new FrameioClientOptions { AuthorityUri = server.BaseAddress });

        RequireNamed(await FailAsync(client));
    }

    private static void RequireNamed(FrameioException failure)
    {
        Assert.Contains("localhost", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"for '{Subject}', by '{Subject}'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("it is for another name", failure.Message, StringComparison.Ordinal);
        Assert.Contains("UntrustedRoot", failure.Message, StringComparison.Ordinal);
    }

    private static Task<FrameioException> FailAsync(FrameioClient client) => Failure.OfAsync(
        FrameioErrorKind.EndpointUnavailable, () => client.Accounts.GetProfileAsync(Cancellation));
}
