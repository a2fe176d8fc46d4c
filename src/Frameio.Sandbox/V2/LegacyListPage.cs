using System.Globalization;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Paging;

namespace Frameio.Sandbox.V2;

/// <summary>A page of a list in the shape of V2: a bare array, with page and totals in headers.</summary>
internal sealed class LegacyListPage : PageShape
{
    private const int DefaultPageSize = 50;
    private const int MaxPageSize = 100;
    private const string PageNumber = "page-number";
    private const string PerPage = "per-page";
    private const string Total = "total";
    private const string TotalPages = "total-pages";

    private static readonly LegacyListPage _shape = new();

    /// <inheritdoc/>
    public override IReadOnlyList<string> Headers { get; } = [PageNumber, PerPage, Total, TotalPages];

    /// <summary>
    /// Answers with the page the query asks for; one past the end is empty, and a size above the maximum is the
    /// maximum.
    /// </summary>
    public static Answer Answer<T>(
        OperationContext context,
        IEnumerable<T> items,
        Func<T,
        JsonObject> render,
        int status = StatusCodes.Status200OK)
    {
        int page = Number(context, "page", 1);
        int size = Math.Min(Number(context, "page_size", DefaultPageSize), MaxPageSize);
        List<T> all = [.. items];
        long start = Math.Max(0, ((long)(page - 1) * size) - context.ListShift);
        IEnumerable<T> shown = start < all.Count ? all.Skip((int)start).Take(size) : [];
        int total = Math.Max(0, all.Count + context.ListShift);
        Answer answer = Answers.Answer.OfJson(status, new JsonArray([.. shown.Select(render)]), _shape);
        Set(answer, PageNumber, page);
        Set(answer, PerPage, size);
        Set(answer, Total, total);
        Set(answer, TotalPages, (total + size - 1) / size);
        return answer;
    }

    /// <inheritdoc/>
    public override JsonArray Records(Answer page) => page.Json!.AsArray();

    /// <inheritdoc/>
    public override void ClaimLast(Answer page, int? total)
    {
        page.Headers[TotalPages] = page.Headers[PageNumber];
        page.Headers[Total] = total?.ToString(CultureInfo.InvariantCulture) ?? page.Headers[Total];
    }

    /// <inheritdoc/>
    public override void ClaimMore(Answer page, int more) => Set(page, Total, TotalOf(page) + more);

    private static int TotalOf(Answer page) => int.Parse(page.Headers[Total], CultureInfo.InvariantCulture);

    private static void Set(Answer answer, string name, int value) =>
        answer.Headers[name] = value.ToString(CultureInfo.InvariantCulture);

    private static int Number(OperationContext context, string name, int otherwise)
    {
        if (!context.Query.TryGetValue(name, out string? text))
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number
            : throw Refusal.Unprocessable(new Problem($"{name} must be a number from 1"));
    }
}
