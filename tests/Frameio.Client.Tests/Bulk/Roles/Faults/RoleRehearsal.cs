using System.Collections.Concurrent;
using Frameio.Client.Authentication;
using Frameio.Client.Bulk;
using Frameio.Client.Transport.Pacing;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;

namespace Frameio.Client.Tests.Bulk.Roles.Faults;

/// <summary>A scenario on a sandbox of its own.</summary>
internal sealed class RoleRehearsal
{
    // A role on V4 every 20 ms; the wait after a server fault, and after an invitation that was lost, is 100 ms.
    private const double TimeScale = 300;

    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly RoleScenario _scenario;
    private readonly Disturbance? _disturbance;
    private readonly int _request;
    private SandboxServer? _server;
    private int _requests;

    private RoleRehearsal(RoleScenario scenario, Disturbance? disturbance, int request) => (_scenario, _disturbance, _request) = (scenario, disturbance, request);

    /// <summary>Runs a scenario with one thing going wrong at the request of that number, from 0, sign-ins not counted; or with none.</summary>
    public static async Task<RoleRecord> RunAsync(RoleScenario scenario, CancellationToken cancellationToken, Disturbance? disturbance = null, int request = 0)
    {
        RoleRehearsal rehearsal = new(scenario, disturbance, request);
        string client = $"robot-{Guid.NewGuid()}";
        await using SandboxServer server = await SandboxServer.StartAsync(
            new SandboxOptions { Seed = RoleScenario.SeedFor(client), TimeScale = TimeScale, OnExchange = rehearsal.Watch }, cancellationToken);
        rehearsal._server = server;
        return await rehearsal.RunAsync(server, FrameioCredential.FromClient(client, Studio.ClientSecret), cancellationToken);
    }

    private async Task<RoleRecord> RunAsync(SandboxServer server, FrameioCredential credential, CancellationToken cancellationToken)
    {
        new PacingScope(server.BaseAddress, credential.OwnerKey).Owner.Window = OwnerPacing.DocumentedWindow / TimeScale;
        using FrameioClient client = new(credential, new FrameioClientOptions
        {
            BaseUri = server.BaseAddress,
            AuthorityUri = server.BaseAddress,
            Generation = _scenario.Generation,
        });
        if (_disturbance?.Action is { } action)
        {
            server.Faults.Add(new FaultRule { Path = "^/v[24]/", Action = action, Skip = _request });
        }

        using MembershipRun run = RoleRun.Start(client, new AccountDirectory(Studio.Account), _scenario.Place, _scenario.Change);
        List<MembershipOutcome> outcomes = await run.ToEndAsync(_scenario.Rows, cancellationToken);
        return new RoleRecord(_scenario, outcomes, run.Warnings, [.. _exchanges], server.State.Snapshot());
    }

    private void Watch(Exchange exchange)
    {
        if (!exchange.Path.StartsWith("/v", StringComparison.Ordinal))
        {
            return;
        }

        _exchanges.Enqueue(exchange);
        if (_disturbance is { Action: null } && Interlocked.Increment(ref _requests) == _request + 1)
        {
            _server!.Tokens.ExpireMinted();
        }
    }
}
