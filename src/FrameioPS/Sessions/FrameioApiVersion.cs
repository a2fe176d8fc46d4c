namespace FrameioPS.Sessions;

/// <summary>Generations of the service's API.</summary>
public enum FrameioApiVersion
{
    /// <summary>The current generation.</summary>
    V4,
}
