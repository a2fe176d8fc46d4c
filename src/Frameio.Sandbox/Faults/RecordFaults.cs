using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Apis;

namespace Frameio.Sandbox.Faults;

/// <summary>Records of an answer, a list's or a single one, have another value in a field, or none.</summary>
public sealed record EditRecordsFault : FaultAction
{
    /// <summary>The field, with dots between a key and the one in it: <c>user.id</c>.</summary>
    public required string Field { get; init; }

    /// <summary>The value, which may be null.</summary>
    public JsonNode? Value { get; init; }

    /// <summary>Whether the field is missing, instead of having a value.</summary>
    public bool Remove { get; init; }

    /// <summary>How many records, from the first; null for all.</summary>
    public int? Count { get; init; }

    internal override string Name => $"edit_records {Field}";

    internal override Answer Edit(Answer answer, Api api)
    {
        foreach (JsonObject record in RecordsOf(answer).Take(Count ?? int.MaxValue))
        {
            Change(record);
        }

        return answer;
    }

    internal override void Check()
    {
        FaultRule.Require(Field.Length > 0, "field must not be empty");
        FaultRule.Require(Count is null or >= 1, "count must be at least 1, or null for all");
        FaultRule.Require(Value is null || !Remove, "there is no value where a field is removed");
    }

    private static List<JsonObject> RecordsOf(Answer answer) => answer switch
    {
        { Page: { } page } => [.. page.Records(answer).OfType<JsonObject>()],
        { Json: JsonObject body } => [body["data"] as JsonObject ?? body],
        _ => [],
    };

    private void Change(JsonObject record)
    {
        string[] keys = Field.Split('.');
        JsonObject? holder = keys[..^1].Aggregate((JsonObject?)record, (outer, key) => outer?[key] as JsonObject);
        if (Remove)
        {
            holder?.Remove(keys[^1]);
        }
        else if (holder is not null)
        {
            holder[keys[^1]] = Value?.DeepClone();
        }
    }
}
