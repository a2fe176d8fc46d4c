namespace Frameio.Sandbox.Paging;

/// <summary>
/// A record with a place in the order of creation, which decides where a sort key is equal or not asked for.
/// </summary>
internal interface IOrdered
{
    /// <summary>The place; unique in its list.</summary>
    long Ordinal { get; }
}
