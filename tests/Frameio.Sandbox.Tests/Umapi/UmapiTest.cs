using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Tests.Umapi;

/// <summary>A sandbox whose clock stands still, and a client of its User Management API.</summary>
public abstract class UmapiTest : IAsyncDisposable
{
    protected const string Org = "5E0A1C2B66F1@AdobeOrg";
    protected const string Base = "/v2/usermanagement";
    protected const string Profile = "Frame.io Enterprise";

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    protected SandboxServer Server { get; private set; } = null!;

    private protected ManualTime Time { get; } = new();

    protected OrganizationSnapshot Organization => Server.State.Snapshot().Organizations.Single();

    protected IReadOnlyList<string> Licensed => Organization.Group(Profile).Members;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Receives what goes over the wire; null for nobody.</summary>
    protected virtual Action<Exchange>? OnExchange => null;

    private string? Token { get; set; }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the sandbox, its organisation changed, and signs the client in.</summary>
    protected async Task StartAsync(Func<SeedOrganization, SeedOrganization>? change = null)
    {
        Seed seed = Studio.With(account => account with { Adobe = change?.Invoke(account.Adobe!) ?? account.Adobe });
        Server = await SandboxServer.StartAsync(
            new SandboxOptions { TimeProvider = Time, Seed = seed, OnExchange = OnExchange }, Cancellation);
        using RawClient client = new(Server);
        Token = (string?)(await client.RequestTokenAsync(scope: "openid,AdobeID,user_management_sdk"))
            .Json["access_token"];
    }

    /// <summary>The same with so many licences for Frame.io.</summary>
    protected Task StartAsync(int quota) => StartAsync(organization => organization with
    {
        Profiles = [organization.Profiles[0] with { Quota = quota }, .. organization.Profiles.Skip(1)],
    });

    /// <summary>A user whom the account lists, by address.</summary>
    protected UserSnapshot? Listed(string email) =>
        Server.State.Snapshot().Accounts[0].Users.SingleOrDefault(user => user.Email == email);

    private protected async Task<RawAnswer> SendAsync(
        HttpMethod method, string path, string? body = null, string? key = Studio.ClientId, string? token = null)
    {
        using HttpRequestMessage request = new(method, new Uri(Server.BaseAddress, Base + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        if (key is not null)
        {
            request.Headers.Add("x-api-key", key);
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        using HttpResponseMessage response = await _http.SendAsync(request, Cancellation);
        return new RawAnswer(
            (int)response.StatusCode,
            response.Headers.ToDictionary(
                header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsStringAsync(Cancellation));
    }

    private protected Task<RawAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    private protected Task<RawAnswer> ActAsync(string commands, bool isTest = false) =>
        SendAsync(HttpMethod.Post, $"/action/{Org}{(isTest ? "?testOnly=true" : null)}", $"[{commands}]");

    /// <summary>A command about a person.</summary>
    protected static string Of(string email, params string[] steps) =>
        $$"""{"user":"{{email}}","requestID":"r-{{email}}","do":[{{string.Join(",", steps)}}]}""";

    /// <summary>The step that makes an Adobe id.</summary>
    protected static string Create(string email, string? option = "ignoreIfAlreadyExists") => new JsonObject
    {
        ["addAdobeID"] = new JsonObject { ["email"] = email, ["option"] = option },
    }.ToJsonString().Replace(",\"option\":null", string.Empty);

    /// <summary>The step that makes a federated id.</summary>
    protected static string Federate(string email, string country = "SE", string? firstName = "Ny") => new JsonObject
    {
        ["createFederatedID"] = new JsonObject
        {
            ["email"] = email,
            ["firstname"] = firstName ?? "-",
            ["lastname"] = "Falk",
            ["country"] = country,
        },
    }.ToJsonString();

    protected static string Add(params string[] groups) =>
        new JsonObject { ["add"] = Groups(groups) }.ToJsonString();

    protected static string Remove(params string[] groups) =>
        new JsonObject { ["remove"] = Groups(groups) }.ToJsonString();

    /// <summary>How many commands came through and how many didn't, and the code of each that didn't.</summary>
    private protected static string Outline(RawAnswer answer)
    {
        IEnumerable<string> errors = (answer.Json["errors"]?.AsArray() ?? []).Select(
            error => $" {error!["index"]}.{error["step"]}:{error["errorCode"]}");
        return $"{answer.Status} {answer.Json["result"]} {answer.Json["completed"]}/{answer.Json["notCompleted"]}"
            + string.Concat(errors);
    }

    private static JsonObject Groups(string[] names) =>
        new() { ["group"] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]) };
}
