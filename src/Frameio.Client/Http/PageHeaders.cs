namespace Frameio.Client.Http;

/// <summary>
/// What the headers of an answer say of its place in a list. V2 has them, and leaves some or all of them out at times; V4 has none.
/// Source: the vendor's V2 library.
/// </summary>
/// <param name="PerPage">Entries a page.</param>
/// <param name="Total">Entries in all.</param>
/// <param name="TotalPages">Pages in all.</param>
internal readonly record struct PageHeaders(int? PerPage, int? Total, int? TotalPages)
{
    public static PageHeaders From(HttpResponseMessage response) =>
        new(response.HeaderNumber("per-page"), response.HeaderNumber("total"), response.HeaderNumber("total-pages"));
}
