using System.Runtime.CompilerServices;
using Frameio.Client.Authentication;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Transport;

/// <summary>What a client leaves behind: connects come by the thousand in a process that lives for weeks.</summary>
public class LeftoverTests
{
    private const int Clients = 40;

    // The answer of a sign-in and of a profile in one.
    private const string SignedIn = """
        HTTP/1.1 200 OK
        Content-Type: application/json
        Content-Length: 67

        {"access_token":"minted", "expires_in":3600, "data":{"id":"mine!"}}
        """;

    private static readonly Service _service = new V4Service(new Uri("https://one.example"));

    private readonly PacingRegistry _registry = new(TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_is_disposed_keeps_no_connection_open()
    {
        await using RawServer server = new(SignedIn) { HangsUp = true };

        for (int number = 1; number <= Clients; number++)
        {
            using FrameioClient client = Connect(server, $"client-{number}");
            await client.Accounts.GetProfileAsync(Cancellation);
        }

        // An answer is counted once it is out, which the client may have read by then.
        await Eventually.HoldsAsync(() => server.Answered == 2 * Clients, "every call is answered");
        await Eventually.HoldsAsync(() => server.Open == 0, "every connection ends");
    }

    [Fact]
    public async Task A_client_that_nobody_has_any_more_is_collected_with_its_connections()
    {
        await using RawServer server = new(SignedIn) { HangsUp = true };
        List<WeakReference> clients = [];
        for (int number = 1; number <= Clients; number++)
        {
            clients.Add(await UseAsync(server, $"client-{number}"));
        }

        await Eventually.HoldsAsync(
            () => Collect() && !clients.Any(client => client.IsAlive) && server.Open == 0, "nothing is left of them");
    }

    [Fact]
    public async Task The_buckets_of_those_who_have_gone_are_forgotten_when_they_are_empty()
    {
        for (int number = 1; number <= Clients; number++)
        {
            Count($"token-{number}");
        }

        await Eventually.HoldsAsync(() => Collect() && CountAfterAnother() == 1, "only the one who asks is known");
    }

    [Fact]
    public void A_bucket_that_is_not_empty_is_kept_for_whoever_comes_next()
    {
        Fill("token");
        Collect();

        Assert.InRange(
            _registry.Of(_service, "token").For(Read).TimeFor(1), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void Buckets_in_use_are_the_same_for_all_who_ask_though_they_are_empty()
    {
        OwnerPacing mine = _registry.Of(_service, "token");
        Collect();

        Assert.Same(mine, _registry.Of(_service, "token"));
    }

    private static Operation Read { get; } = new(HttpMethod.Get, "/a", 100);

    private static bool Collect()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return true;
    }

    private FrameioClient Connect(RawServer server, string clientId) => new(
        FrameioCredential.FromClient(clientId, "its-secret"),
        new FrameioClientOptions
        {
            BaseUri = server.BaseAddress,
            AuthorityUri = server.BaseAddress,
            Pacing = _registry,
        });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private async Task<WeakReference> UseAsync(RawServer server, string clientId)
    {
        FrameioClient client = Connect(server, clientId);
        await client.Accounts.GetProfileAsync(Cancellation);
        return new WeakReference(client);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Count(string token) => _ = new PacingScope(_registry, _service, token).Owner.For(Read);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Fill(string token) => _registry.Of(_service, token).For(Read).Pause(TimeSpan.FromMinutes(5));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int CountAfterAnother()
    {
        _ = _registry.Of(_service, "whoever");
        return _registry.Count;
    }
}
