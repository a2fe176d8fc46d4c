using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Apis;

namespace Frameio.Sandbox.Faults;

/// <summary>A list page says it is the last one when it isn't.</summary>
public sealed record DropNextLinkFault : FaultAction
{
    internal override string Name => "drop_next_link";

    internal override Answer Edit(Answer answer, Api api)
    {
        answer.Page?.ClaimLast(answer, total: null);
        return answer;
    }
}

/// <summary>A list page ends early and says it is the last one, while its total tells of more.</summary>
public sealed record TruncatePageFault : FaultAction
{
    /// <summary>How many records stay; null for half of them.</summary>
    public int? Keep { get; init; }

    /// <summary>The total to claim; null leaves the true one, where the request asked for it.</summary>
    public int? TotalCount { get; init; }

    internal override string Name => "truncate_page";

    internal override Answer Edit(Answer answer, Api api)
    {
        if (answer.Page is { } page)
        {
            Shorten(page.Records(answer));
            page.ClaimLast(answer, TotalCount);
        }

        return answer;
    }

    internal override void Check() =>
        FaultRule.Require(
            Keep is null or >= 0 && TotalCount is null or >= 0, "keep and total_count must not be negative");

    private void Shorten(JsonArray records)
    {
        int keep = Math.Min(Keep ?? records.Count / 2, records.Count);
        records.RemoveRange(keep, records.Count - keep);
    }
}

/// <summary>
/// A list comes without the headers that tell page and total, where it has some, as seen in the wild.
/// </summary>
public sealed record DropPageHeadersFault : FaultAction
{
    internal override string Name => "drop_page_headers";

    internal override Answer Edit(Answer answer, Api api)
    {
        foreach (string name in answer.Page?.Headers ?? [])
        {
            answer.Headers.Remove(name);
        }

        return answer;
    }
}

/// <summary>
/// Records have come before a page of a list, or gone, since the page before was read: it begins with records of that
/// one again, or leaves some out, and its total is another. This is how lists read by place see it; to last, it must
/// hit all the pages after too.
/// </summary>
public sealed record ShiftListFault : FaultAction
{
    /// <summary>How many have come; below 0, how many have gone.</summary>
    public required int By { get; init; }

    internal override string Name => $"shift_list {By}";

    internal override int ListShift => By;

    internal override void Check() => FaultRule.Require(By != 0, "by must not be 0");
}

/// <summary>A page of a list claims a total that is too high, or below 0 too low, where it tells one.</summary>
public sealed record ClaimTotalFault : FaultAction
{
    /// <summary>How many more than there are.</summary>
    public required int More { get; init; }

    internal override string Name => $"claim_total {More}";

    internal override Answer Edit(Answer answer, Api api)
    {
        answer.Page?.ClaimMore(answer, More);
        return answer;
    }

    internal override void Check() => FaultRule.Require(More != 0, "more must not be 0");
}
