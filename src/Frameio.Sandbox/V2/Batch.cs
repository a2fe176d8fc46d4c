using System.Text.Json;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Operations;

namespace Frameio.Sandbox.V2;

/// <summary>Requests about many people at once: <c>{"batch": [{"email"}, …]}</c>.</summary>
internal static class Batch
{
    /// <summary>
    /// Carries out what can be carried out; the rest is told in <c>error</c>, the only key that is published.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <param name="required">Whether a batch without items is refused.</param>
    /// <param name="check">Throws when an item can't be meant; then nothing of the batch is carried out.</param>
    /// <param name="act">Carries an item out, or throws.</param>
    /// <exception cref="RefusalException">The batch, or an item of it, can't be meant.</exception>
    public static Answer Each(
        OperationContext context, bool required, Action<JsonElement> check, Action<JsonElement> act)
    {
        List<JsonElement> items = Items(context, required);
        items.ForEach(check);
        List<string> refused = [];
        for (int i = 0; i < items.Count; i++)
        {
            try
            {
                act(items[i]);
            }
            catch (RefusalException refusal)
            {
                refused.Add($"batch {i}: {refusal.Message}");
            }
        }

        return Answer.OfJson(
            StatusCodes.Status200OK,
            new JsonObject { ["error"] = refused.Count > 0 ? string.Join("; ", refused) : null });
    }

    private static List<JsonElement> Items(OperationContext context, bool required)
    {
        bool given = context.Data.TryGetProperty("batch", out JsonElement batch);
        if (given && batch.ValueKind != JsonValueKind.Array)
        {
            throw Refusal.Unprocessable(new Problem("batch must be an array"));
        }

        List<JsonElement> items = given ? [.. batch.EnumerateArray()] : [];
        if (items.Exists(item => item.ValueKind != JsonValueKind.Object))
        {
            throw Refusal.Unprocessable(new Problem("batch must hold objects"));
        }

        return items.Count > 0 || !required
            ? items
            : throw Refusal.Unprocessable(new Problem("batch must hold an object at least"));
    }
}
