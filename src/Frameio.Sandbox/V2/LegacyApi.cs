namespace Frameio.Sandbox.V2;

/// <summary>How the service treats V2, which the vendor has announced to take away.</summary>
public enum LegacyApi
{
    /// <summary>V2 answers.</summary>
    Available,

    /// <summary>Every path under <c>/v2</c> is 410.</summary>
    Gone,

    /// <summary>Every path under <c>/v2</c> is 404.</summary>
    NotFound,
}
