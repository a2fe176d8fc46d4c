namespace Frameio.Client.Access.Reviewing;

/// <summary>Which of the paths to a place are told.</summary>
internal enum Extent
{
    /// <summary>None.</summary>
    Nothing,

    /// <summary>Those that end there. What comes from further up is told there, once.</summary>
    Here,

    /// <summary>All that lead there.</summary>
    Everything,
}
