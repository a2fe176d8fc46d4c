using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Paging;

/// <summary>Where a page of a list has its records, and how it tells of the pages after it.</summary>
internal abstract class PageShape
{
    /// <summary>The headers that tell page and total.</summary>
    public virtual IReadOnlyList<string> Headers => [];

    /// <summary>The records of a page.</summary>
    public abstract JsonArray Records(Answer page);

    /// <summary>Lets a page claim another total, where it tells one.</summary>
    /// <param name="page">The page.</param>
    /// <param name="more">How many more than there are.</param>
    public abstract void ClaimMore(Answer page, int more);

    /// <summary>Lets a page say that there is none after it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="total">The total to claim; null leaves it.</param>
    public abstract void ClaimLast(Answer page, int? total);
}
