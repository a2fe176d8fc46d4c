using System.Text.Json;

namespace Frameio.Sandbox.Umapi;

/// <summary>A command: whom it is about, and its steps.</summary>
internal sealed class Command
{
    private static readonly string[] _keys = ["user", "usergroup", "requestID", "domain", "useAdobeID", "do"];

    private Command(IReadOnlyList<Action<UmapiContext, bool>> steps) => Steps = steps;

    /// <summary>The steps; each is told whether nothing is to be changed.</summary>
    public IReadOnlyList<Action<UmapiContext, bool>> Steps { get; }

    /// <summary>Reads a command.</summary>
    /// <exception cref="CommandException">It can't be meant.</exception>
    public static Command Read(JsonElement command)
    {
        if (command.ValueKind != JsonValueKind.Object
            || !command.TryGetProperty("do", out JsonElement steps)
            || steps.ValueKind != JsonValueKind.Array
            || steps.GetArrayLength() == 0)
        {
            throw CommandException.Malformed("A command has a do with steps");
        }

        if (command.EnumerateObject().FirstOrDefault(key => !_keys.Contains(key.Name)) is { Value.ValueKind: > 0 } odd)
        {
            throw CommandException.Malformed($"A command has no {odd.Name}");
        }

        JsonProperty[] read = [.. steps.EnumerateArray().Select(ReadStep)];
        return (TextOf(command, "user"), TextOf(command, "usergroup")) switch
        {
            ({ } user, null) => new Command([.. read.Select((step, i) => UserSteps.Of(user, step, i, read.Length))]),
            (null, { } group) => new Command([.. read.Select(step => UserGroupSteps.Of(group, step))]),
            _ => throw CommandException.Malformed("A command is about a user or a usergroup"),
        };
    }

    /// <summary>The steps of a body, by name, for the log: nothing of whom they are about.</summary>
    public static IReadOnlyList<string> StepsOf(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return
            [
                .. document.RootElement.EnumerateArray()
                    .SelectMany(command => command.GetProperty("do").EnumerateArray())
                    .SelectMany(step => step.EnumerateObject())
                    .Select(NameOf),
            ];
        }
        catch (Exception exception) when (
            exception is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return [];
        }
    }

    /// <summary>A text of an object; null where it isn't there.</summary>
    /// <exception cref="CommandException">It is none, or empty.</exception>
    public static string? TextOf(JsonElement owner, string name)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : throw CommandException.Malformed($"{name} must be a text");
    }

    private static JsonProperty ReadStep(JsonElement step) =>
        step.ValueKind == JsonValueKind.Object && step.EnumerateObject().ToArray() is [{ } only]
            ? only
            : throw CommandException.Malformed("A step is an object with one key");

    // What must never be sent has a name of its own.
    private static string NameOf(JsonProperty step) => step switch
    {
        { Name: "remove", Value.ValueKind: JsonValueKind.String } => $"remove:{step.Value.GetString()}",
        { Name: "removeFromOrg", Value.ValueKind: JsonValueKind.Object } when
            step.Value.TryGetProperty("deleteAccount", out JsonElement deletes)
            && deletes.ValueKind != JsonValueKind.False => "removeFromOrg:deleteAccount",
        _ => step.Name,
    };
}
