using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Faults;

/// <summary>A list page says it is the last one when it isn't.</summary>
public sealed record DropNextLinkFault : FaultAction
{
    internal override string Name => "drop_next_link";

    internal override Answer Edit(Answer answer)
    {
        if (answer.Json?["links"] is JsonObject links)
        {
            links["next"] = null;
        }

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

    internal override Answer Edit(Answer answer)
    {
        if (answer.Json?["links"] is JsonObject links && answer.Json["data"] is JsonArray data)
        {
            links["next"] = null;
            int keep = Math.Min(Keep ?? data.Count / 2, data.Count);
            data.RemoveRange(keep, data.Count - keep);
            if (TotalCount is not null)
            {
                answer.Json["total_count"] = TotalCount;
            }
        }

        return answer;
    }

    internal override void Check() =>
        FaultRule.Require(Keep is null or >= 0 && TotalCount is null or >= 0, "keep and total_count must not be negative");
}
