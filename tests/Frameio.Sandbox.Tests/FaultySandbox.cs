using Frameio.Sandbox.Faults;

namespace Frameio.Sandbox.Tests;

/// <summary>A sandbox that misbehaves from its start.</summary>
internal static class FaultySandbox
{
    public static async Task<SandboxServer> StartAsync(params FaultRule[] rules)
    {
        SandboxServer sandbox = await SandboxServer.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken);
        sandbox.Faults.Add(rules);
        return sandbox;
    }
}
