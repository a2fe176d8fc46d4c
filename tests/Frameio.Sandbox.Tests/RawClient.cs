using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Frameio.Sandbox.Tests;

/// <summary>A caller of the sandbox that adds nothing of its own: no retry, no redirect, no pacing.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly HttpClient _http;

    public RawClient(SandboxServer sandbox)
        : this(sandbox.BaseAddress)
    {
    }

    public RawClient(Uri baseAddress) =>
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = baseAddress };

    /// <summary>The token of the requests; null for none.</summary>
    public string? Token { get; set; } = Studio.Token;

    /// <summary>The <c>api-version</c> header; null for none.</summary>
    public string? ApiVersion { get; set; } = "experimental";

    /// <summary>Whether the header for legacy developer tokens is sent.</summary>
    public bool LegacyHeader { get; set; } = true;

    public Task<RawAnswer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<RawAnswer> DeleteAsync(string path) => SendAsync(HttpMethod.Delete, path);

    public Task<RawAnswer> PostAsync(string path, string json) => SendAsync(HttpMethod.Post, path, json);

    public Task<RawAnswer> PatchRoleAsync(string path, string role) => SendAsync(
        HttpMethod.Patch, path, new JsonObject { ["data"] = new JsonObject { ["role"] = role } }.ToJsonString());

    /// <summary>The first page of a list of people with their roles, as roles by person.</summary>
    public async Task<Dictionary<string, string>> UserRolesAsync(string path) =>
        (await GetAsync(path)).Json["data"]!.AsArray()
            .ToDictionary(item => (string)item!["user"]!["id"]!, item => (string)item!["role"]!);

    public Task<RawAnswer> AddAsync(string path, params string[] userIds) =>
        PostAsync(path, new JsonObject
        {
            ["data"] = new JsonObject { ["user_ids"] = new JsonArray([.. userIds.Select(id => (JsonNode)id)]) },
        }.ToJsonString());

    public async Task<RawAnswer> SendAsync(
        HttpMethod method,
        string path,
        string? body = null,
        string contentType = "application/json",
        CancellationToken? cancellation = null)
    {
        CancellationToken token = cancellation ?? TestContext.Current.CancellationToken;
        using HttpRequestMessage request = new(method, path);
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        if (ApiVersion is not null)
        {
            request.Headers.Add("api-version", ApiVersion);
        }

        if (LegacyHeader)
        {
            request.Headers.Add("x-frameio-legacy-token-auth", "true");
        }

        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, contentType);
        }

        using HttpResponseMessage response = await _http.SendAsync(request, token);
        return new RawAnswer(
            (int)response.StatusCode,
            response.Headers.Concat(response.Content.Headers)
                .ToDictionary(
                    header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsStringAsync(token));
    }

    public async Task<RawAnswer> RequestTokenAsync(
        string clientSecret = Studio.ClientSecret,
        string clientId = Studio.ClientId,
        string grantType = "client_credentials",
        string scope = "openid,AdobeID,frame.s2s.all")
    {
        using FormUrlEncodedContent form = new(new Dictionary<string, string>
        {
            ["grant_type"] = grantType,
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["scope"] = scope,
        });
        using HttpResponseMessage response = await _http.PostAsync(
            "/ims/token/v3", form, TestContext.Current.CancellationToken);
        return new RawAnswer(
            (int)response.StatusCode,
            new Dictionary<string, string>(),
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public void Dispose() => _http.Dispose();
}

/// <summary>An answer, read whole.</summary>
internal sealed record RawAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public JsonNode Json => JsonNode.Parse(Body)!;

    public string? Detail => (string?)Json["errors"]?[0]?["detail"];

    public string? Pointer => (string?)Json["errors"]?[0]?["source"]?["pointer"];
}
