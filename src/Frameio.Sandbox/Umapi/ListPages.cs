using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Umapi;

/// <summary>Pages of up to 2,000 entries, with what their headers tell.</summary>
internal static class ListPages
{
    /// <summary>Entries on a page.</summary>
    public const int PageSize = 2000;

    /// <summary>Answers with a page. One past the end repeats the last, or is <c>Not found</c>.</summary>
    public static Answer Answer<T>(
        int page, IReadOnlyList<T> all, string name, Func<T, JsonObject> render, bool repeatsTheLast)
    {
        int pages = Math.Max(1, (all.Count + PageSize - 1) / PageSize);
        bool isPast = page >= pages;
        int shown = isPast ? pages - 1 : page;
        JsonObject body = new() { ["lastPage"] = shown == pages - 1 };
        T[] entries = isPast && !repeatsTheLast ? [] : [.. all.Skip(shown * PageSize).Take(PageSize)];
        body["result"] = isPast && !repeatsTheLast ? "Not found" : "success";
        body[name] = new JsonArray([.. entries.Select(render)]);
        Answer answer = Answers.Answer.OfJson(StatusCodes.Status200OK, body);
        answer.Headers["X-Total-Count"] = $"{all.Count}";
        answer.Headers["X-Page-Count"] = $"{pages}";
        answer.Headers["X-Current-Page"] = $"{shown}";
        answer.Headers["X-Page-Size"] = $"{entries.Length}";
        return answer;
    }
}
