using System.Globalization;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Operations;

namespace Frameio.Sandbox.Paging;

/// <summary>A page of a list in the shape of V4: <c>{"data": […], "links": {"next"}, "total_count"?}</c>.</summary>
internal static class ListPage
{
    /// <summary>The page size when the query names none.</summary>
    public const int DefaultPageSize = 50;

    private static readonly PageShape _shape = new LinkedPage();

    /// <summary>Answers with the page the query asks for.</summary>
    /// <remarks>
    /// <c>links.next</c> is a relative path that carries the cursor and nothing else, as seen in the wild: a client
    /// that follows it as given loses its page size and filters.
    /// </remarks>
    public static Answers.Answer Answer<T>(
        OperationContext context, IEnumerable<T> items, SortKeys<T> sorts, Func<T, JsonObject> render)
        where T : IOrdered
    {
        string? sort = context.Query.GetValueOrDefault("sort");
        (Func<T, string> keyOf, bool descending) = sorts.Read(sort);
        List<(PageKey Key, T Item)> all = [.. items.Select(item => (new PageKey(keyOf(item), item.Ordinal), item))];
        IEnumerable<(PageKey Key, T Item)> rest = all;
        if (context.Query.GetValueOrDefault("after") is { } cursor)
        {
            PageKey after = context.Cursors.Decode(context.Path, sort, cursor);
            rest = all.Where(entry => descending ? entry.Key.CompareTo(after) < 0 : entry.Key.CompareTo(after) > 0);
        }

        int size = PageSize(context);
        int start = all.Count - rest.Count();
        rest = descending ? all.OrderByDescending(entry => entry.Key) : all.OrderBy(entry => entry.Key);
        List<(PageKey Key, T Item)> page = [.. rest.Skip(Math.Max(0, start - context.ListShift)).Take(size + 1)];
        string? next = page.Count > size
            ? $"{context.Path}?after={context.Cursors.Encode(context.Path, sort, page[size - 1].Key)}"
            : null;
        JsonObject body = new()
        {
            ["data"] = new JsonArray([.. page.Take(size).Select(entry => render(entry.Item))]),
            ["links"] = new JsonObject { ["next"] = next },
        };
        if (context.Flag("include_total_count"))
        {
            body["total_count"] = Math.Max(0, all.Count + context.ListShift);
        }

        return Answers.Answer.OfJson(StatusCodes.Status200OK, body, _shape);
    }

    private static int PageSize(OperationContext context) => context.Query.TryGetValue("page_size", out string? size)
        ? int.Parse(size, CultureInfo.InvariantCulture)
        : DefaultPageSize;

    private sealed class LinkedPage : PageShape
    {
        public override JsonArray Records(Answers.Answer page) => page.Json!["data"]!.AsArray();

        public override void ClaimLast(Answers.Answer page, int? total)
        {
            page.Json!["links"]!["next"] = null;
            if (total is not null)
            {
                page.Json["total_count"] = total;
            }
        }

        public override void ClaimMore(Answers.Answer page, int more)
        {
            if (page.Json!["total_count"] is { } total)
            {
                page.Json["total_count"] = (int)total + more;
            }
        }
    }
}
