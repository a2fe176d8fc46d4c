using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.V2;

/// <summary>Whether V2 answers, as it is at the moment.</summary>
internal sealed class LegacySwitch(LegacyApi initial)
{
    private volatile LegacyApi _state = initial;

    /// <summary>The state.</summary>
    public LegacyApi State
    {
        get => _state;
        set => _state = value;
    }

    /// <summary>What every path of V2 is answered with, or null when V2 is there.</summary>
    public (RefusalException Refusal, string Name)? Outage => _state switch
    {
        LegacyApi.Gone => (new(StatusCodes.Status410Gone, new Problem("This version of the API is no longer available")), "v2 gone"),
        LegacyApi.NotFound => (Refusal.NotFound(), "v2 not found"),
        _ => null,
    };
}
