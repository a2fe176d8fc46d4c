namespace Frameio.Client;

/// <summary>Generations of the service's API.</summary>
public enum ApiGeneration
{
    /// <summary>The current generation.</summary>
    V4,

    /// <summary>The older one. It is announced to end after 2026-12-01. Source: the vendor's forum.</summary>
    V2,
}
