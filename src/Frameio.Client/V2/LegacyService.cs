using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>Frame.io's API in its older generation.</summary>
internal sealed class LegacyService(Uri baseUri) : Service(baseUri)
{
    private static readonly ErrorReader _errors = new LegacyErrorReader();

    public override string Name => "service";

    public override ErrorReader Errors => _errors;

    // Source: the vendor's advice for 5xx.
    public override TimeSpan FaultWait => TimeSpan.FromSeconds(30);
}
