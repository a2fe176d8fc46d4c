namespace FrameioPS.Sessions;

/// <summary>Generations of the service's API.</summary>
public enum FrameioApiVersion
{
    /// <summary>The current generation.</summary>
    V4,

    /// <summary>The older one, which goes by email addresses. It is announced to end after 2026-12-01.</summary>
    V2,
}
