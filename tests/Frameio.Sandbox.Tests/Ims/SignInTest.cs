using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Frameio.Sandbox.Seeding;
using Microsoft.AspNetCore.WebUtilities;

namespace Frameio.Sandbox.Tests.Ims;

/// <summary>A sandbox whose clock stands still, and what an app and somebody at a browser send to it.</summary>
public abstract class SignInTest : IAsyncDisposable
{
    protected const string Web = "sandbox-web";
    protected const string WebSecret = "sandbox-web-secret";
    protected const string Spa = "sandbox-spa";
    protected const string Scope = "openid email profile offline_access";

    /// <summary>What codes are bound to here: 43 characters, which is the least.</summary>
    protected static readonly string Verifier = new('v', 43);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    protected SandboxServer Server { get; private set; } = null!;

    private protected ManualTime Time { get; } = new();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the sandbox, its apps changed.</summary>
    protected async Task StartAsync(Func<SeedApp, SeedApp>? change = null)
    {
        Seed seed = Seed.Default with { Apps = [.. Seed.Default.Apps.Select(app => change?.Invoke(app) ?? app)] };
        Server = await SandboxServer.StartAsync(new SandboxOptions { TimeProvider = Time, Seed = seed }, Cancellation);
    }

    /// <summary>The page's address; a value of null leaves the parameter out.</summary>
    protected Uri Page(string client, params (string Name, string? Value)[] others)
    {
        Dictionary<string, string?> query = new()
        {
            ["client_id"] = client,
            ["redirect_uri"] = "https://localhost:8443/",
            ["response_type"] = "code",
            ["scope"] = Scope,
            ["state"] = "s t&te",
            ["code_challenge"] = Challenge(Verifier),
            ["code_challenge_method"] = "S256",
        };
        foreach ((string name, string? value) in others)
        {
            query[name] = value;
        }

        return new Uri(
            Server.BaseAddress,
            QueryHelpers.AddQueryString(
                "/ims/authorize/v2", query.Where(pair => pair.Value is not null)));
    }

    protected static Task<Uri> DecideAsync(Uri page, string decision = "allow") =>
        PlainBrowser.DecideAsync(page, decision);

    /// <summary>What a redirect carries.</summary>
    protected static string? Carried(Uri address, string name) =>
        HttpUtility.ParseQueryString(address.Query)[name];

    protected async Task<string> CodeAsync(string client, params (string Name, string? Value)[] others) =>
        Carried(await DecideAsync(Page(client, others)), "code")!;

    /// <summary>A Web App's request by Basic, an SPA's by its id in the query.</summary>
    private protected async Task<RawAnswer> PostAsync(
        string path, string client, params (string Name, string Value)[] form)
    {
        using HttpRequestMessage request = new(
            HttpMethod.Post, new Uri(Server.BaseAddress, client == Spa ? $"{path}?client_id={Spa}" : path));
        if (client == Web)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Web}:{WebSecret}")));
        }

        request.Content = new FormUrlEncodedContent(form.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));
        return await SendAsync(request);
    }

    private protected Task<RawAnswer> TakeAsync(string client, string code, string? verifier = null) => PostAsync(
        "/ims/token/v3",
        client,
        ("grant_type", "authorization_code"),
        ("code", code),
        ("code_verifier", verifier ?? Verifier));

    private protected Task<RawAnswer> RefreshAsync(string client, RawAnswer granted) => PostAsync(
        "/ims/token/v3",
        client,
        ("grant_type", "refresh_token"),
        ("refresh_token", (string)granted.Json["refresh_token"]!));

    private protected async Task<RawAnswer> GetAsync(string path, RawAnswer granted)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(Server.BaseAddress, path));
        request.Headers.Authorization =
            new AuthenticationHeaderValue("Bearer", (string)granted.Json["access_token"]!);
        return await SendAsync(request);
    }

    private protected static (int Status, string? Error) Outline(RawAnswer answer) =>
        (answer.Status, answer.Body.Length == 0 ? null : (string?)answer.Json["error"]);

    private protected static JsonNode Claims(RawAnswer granted) => JsonNode.Parse(
        WebEncoders.Base64UrlDecode(((string)granted.Json["id_token"]!).Split('.')[1]))!;

    private static string Challenge(string verifier) =>
        WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private async Task<RawAnswer> SendAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await _http.SendAsync(request, Cancellation);
        return new RawAnswer(
            (int)response.StatusCode,
            new Dictionary<string, string>(),
            await response.Content.ReadAsStringAsync(Cancellation));
    }
}
