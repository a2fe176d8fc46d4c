namespace Frameio.Sandbox.Faults;

/// <summary>How much of an answer gets through.</summary>
internal enum Delivery
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>Headers that announce all of it, and half of the body.</summary>
    Half,

    /// <summary>Nothing; the connection is cut.</summary>
    Nothing,
}
