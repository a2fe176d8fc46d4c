using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Authentication.People;

/// <summary>What the listener takes from the network, and what it leaves.</summary>
public class RedirectListenerTests : PersonTest
{
    private readonly HttpClient _browser = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = IsThrowAway },
    });

    public override async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_browser_that_comes_back_brings_the_code()
    {
        PersonSignIn signIn = Begin(address: FreeAddress("back"));
        using RedirectListener listener = Listen(signIn);
        Task<string?> answer = listener.WaitAsync(Failure.Patience, Cancellation);

        (HttpStatusCode status, string page) = await VisitAsync(await DecideAsync(signIn));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("sandbox.code", page, StringComparison.Ordinal);
        await Connect(signIn.Complete((await answer)!)).Accounts.GetProfileAsync(Cancellation);
    }

    [Fact]
    public async Task A_browser_that_comes_back_with_a_no_ends_it_too()
    {
        PersonSignIn signIn = Begin(address: FreeAddress("back"));
        using RedirectListener listener = Listen(signIn);
        Task<string?> answer = listener.WaitAsync(Failure.Patience, Cancellation);

        await VisitAsync(await DecideAsync(signIn, "deny"));

        string address = (await answer)!;
        Assert.Equal(
            FrameioErrorKind.SignInDenied, Assert.Throws<FrameioException>(() => signIn.Complete(address)).Kind);
    }

    [Fact]
    public async Task What_is_no_answer_is_turned_away_and_the_answer_is_still_waited_for()
    {
        PersonSignIn signIn = Begin(address: FreeAddress("back"));
        using RedirectListener listener = Listen(signIn);
        Task<string?> answer = listener.WaitAsync(Failure.Patience, Cancellation);
        string good = await DecideAsync(signIn);
        string state = System.Web.HttpUtility.ParseQueryString(signIn.Address.Query)["state"]!;
        string origin = signIn.RedirectUri.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.NotFound, (await VisitAsync($"{origin}/favicon.ico")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await VisitAsync($"{origin}/BACK?code=c0dec0de&state={state}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await VisitAsync($"{origin}/back/?code=c0dec0de&state={state}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await VisitAsync($"{origin}/back?code=c0dec0de&state=other")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await VisitAsync($"{origin}/back?code=c0dec0de")).Status);
        Assert.Equal(
            HttpStatusCode.BadRequest,
            (await VisitAsync($"{origin}/back?code=c0dec0de&state=other&state={state}")).Status);
        using (StringContent nothing = new(string.Empty))
        using (HttpResponseMessage posted = await _browser.PostAsync(good, nothing, Cancellation))
        {
            Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
        }

        Assert.Equal("HTTP/1.1 400 Bad Request", await SayAsync(signIn, "nonsense\r\n\r\n"));
        Assert.Equal("HTTP/1.1 400 Bad Request", await SayAsync(signIn, "GET /back HTTP/1.1\r\n"));
        Assert.False(answer.IsCompleted);

        await VisitAsync(good);
        Assert.Equal(good, await answer);
    }

    [Fact]
    public async Task Whoever_comes_first_with_the_right_state_is_the_one()
    {
        PersonSignIn signIn = Begin(address: FreeAddress("back"));
        using RedirectListener listener = Listen(signIn);
        string good = await DecideAsync(signIn);

        await VisitAsync(good);
        await VisitAsync(good.Replace("sandbox.code", "another.code", StringComparison.Ordinal));

        Assert.Equal(good, await listener.WaitAsync(Failure.Patience, Cancellation));
    }

    [Fact]
    public async Task Connections_that_say_nothing_keep_nobody_out()
    {
        PersonSignIn signIn = Begin(address: FreeAddress("back"));
        using RedirectListener listener = Listen(signIn);
        List<TcpClient> silent = [.. Enumerable.Range(0, 20).Select(_ => new TcpClient())];
        foreach (TcpClient connection in silent)
        {
            await connection.ConnectAsync(IPAddress.Loopback, signIn.RedirectUri.Port, Cancellation);
        }

        Assert.Equal(HttpStatusCode.OK, (await VisitAsync(await DecideAsync(signIn))).Status);
        silent.ForEach(connection => connection.Dispose());
    }

    [Fact]
    public async Task Nobody_comes_in_time()
    {
        using RedirectListener listener = Listen(Begin(address: FreeAddress("back")));

        Assert.Null(await listener.WaitAsync(TimeSpan.FromMilliseconds(50), Cancellation));
    }

    [Fact]
    public async Task Waiting_can_be_stopped()
    {
        using CancellationTokenSource stop = new();
        using RedirectListener listener = Listen(Begin(address: FreeAddress("back")));

        await Failure.OfCancelledAsync(listener.WaitAsync(Failure.Patience, stop.Token), stop);
    }

    [Fact]
    public void A_port_that_is_taken_is_said()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        PersonSignIn signIn = Begin(address: $"https://localhost:{((IPEndPoint)taken.LocalEndpoint).Port}/");

        Assert.Null(RedirectListener.TryStart(signIn, out string? obstacle));
        Assert.Contains($"port {signIn.RedirectUri.Port}", obstacle, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_listens_for_another_host() => Assert.Equal(
        FrameioErrorKind.InvalidRedirectUri,
        Assert.Throws<FrameioException>(
            () => RedirectListener.TryStart(Begin(address: "https://studio.example/"), out _)).Kind);

    [Fact]
    public async Task The_certificate_is_for_localhost_and_for_a_day_and_another_each_time()
    {
        List<X509Certificate2> seen = [];
        for (int i = 0; i < 2; i++)
        {
            PersonSignIn signIn = Begin(address: FreeAddress("back"));
            using RedirectListener listener = Listen(signIn);
            using TcpClient connection = new();
            await connection.ConnectAsync(IPAddress.Loopback, signIn.RedirectUri.Port, Cancellation);
            using SslStream stream = new(connection.GetStream(), false, (_, certificate, _, _) =>
            {
                seen.Add(X509CertificateLoader.LoadCertificate(certificate!.Export(X509ContentType.Cert)));
                return IsThrowAway(certificate, certificate, null, SslPolicyErrors.None);
            });
            await stream.AuthenticateAsClientAsync("localhost");
        }

        Assert.NotEqual(seen[0].Thumbprint, seen[1].Thumbprint);
        Assert.All(seen, certificate =>
        {
            Assert.True(certificate.MatchesHostname("localhost"));
            Assert.InRange(certificate.NotAfter - DateTime.Now, TimeSpan.FromHours(23), TimeSpan.FromHours(25));
            certificate.Dispose();
        });
    }

    private static bool IsThrowAway(
        object? sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate?.Subject == "CN=localhost" && certificate.Issuer == certificate.Subject;

    private static RedirectListener Listen(PersonSignIn signIn)
    {
        RedirectListener? listener = RedirectListener.TryStart(signIn, out string? obstacle);
        Assert.True(listener is not null, obstacle);
        return listener;
    }

    private static string FreeAddress(string path)
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        return $"https://localhost:{((IPEndPoint)free.LocalEndpoint).Port}/{path}";
    }

    private async Task<(HttpStatusCode Status, string Page)> VisitAsync(string address)
    {
        using HttpResponseMessage response = await _browser.GetAsync(address, Cancellation);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
    }

    // The first line of what is answered.
    private static async Task<string> SayAsync(PersonSignIn signIn, string request)
    {
        using TcpClient connection = new();
        await connection.ConnectAsync(IPAddress.Loopback, signIn.RedirectUri.Port, Cancellation);
        using SslStream stream = new(connection.GetStream(), false, IsThrowAway);
        await stream.AuthenticateAsClientAsync("localhost");
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), Cancellation);
        await stream.ShutdownAsync();
        using StreamReader reader = new(stream, Encoding.ASCII);
        return (await reader.ReadLineAsync(Cancellation)) ?? string.Empty;
    }
}
