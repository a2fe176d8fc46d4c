using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Apis;

namespace Frameio.Sandbox.V2;

/// <summary>Switches V2 of a sandbox off and on.</summary>
public static class LegacySwitch
{
    private static readonly Outage _gone = new(
        "v2 gone", StatusCodes.Status410Gone, new Problem("This version of the API is no longer available"));

    private static readonly Outage _notFound = new(
        "v2 not found", StatusCodes.Status404NotFound, Refusal.NotFound().Problems[0]);

    /// <summary>The options with V2 in a state at the start, which a reset goes back to.</summary>
    public static SandboxOptions WithLegacyApi(this SandboxOptions options, LegacyApi state)
    {
        Action<SandboxServer> apply = server => server.LegacyApi = state;
        return options with { OnReset = options.OnReset + apply };
    }

    extension(SandboxServer server)
    {
        /// <summary>Whether V2 answers; can be switched at any time.</summary>
        public LegacyApi LegacyApi
        {
            get => StateOf(server.Outages.Of(V2Api.Instance));
            set => Switch(server.Outages, value);
        }
    }

    private static LegacyApi StateOf(Outage? outage)
    {
        if (outage is null)
        {
            return LegacyApi.Available;
        }

        return outage == _gone ? LegacyApi.Gone : LegacyApi.NotFound;
    }

    private static void Switch(Outages outages, LegacyApi state)
    {
        switch (state)
        {
            case LegacyApi.Gone:
                outages.Begin(V2Api.Instance, _gone);
                break;
            case LegacyApi.NotFound:
                outages.Begin(V2Api.Instance, _notFound);
                break;
            default:
                outages.End(V2Api.Instance);
                break;
        }
    }
}
