using System.Net.Http.Headers;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>
/// What the headers of an answer say of its place in a list. V2 leaves some or all of them out at times.
/// Source: the vendor's V2 library.
/// </summary>
/// <param name="PerPage">Entries a page.</param>
/// <param name="Total">Entries in all.</param>
/// <param name="TotalPages">Pages in all.</param>
internal readonly record struct PageHeaders(int? PerPage, int? Total, int? TotalPages)
{
    public static PageHeaders From(HttpResponseHeaders headers) =>
        new(headers.HeaderNumber("per-page"), headers.HeaderNumber("total"), headers.HeaderNumber("total-pages"));
}
