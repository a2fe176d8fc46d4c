using System.Text.Json;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;

namespace Frameio.Sandbox.Umapi;

/// <summary>
/// POST /action/{org}: up to ten commands, each with steps in their order. It answers 200 even where none could be
/// carried out, and says of each what became of it.
/// </summary>
internal static class ActionEndpoint
{
    private const int MostCommands = 10;

    /// <summary>Answers a request.</summary>
    public static Answer Handle(UmapiContext context)
    {
        bool isTest = context.Flag("testOnly", absent: false);
        if (context.Body is not { ValueKind: JsonValueKind.Array } commands || commands.GetArrayLength() == 0)
        {
            throw UmapiRefusalException.BadRequest("error.request.malformed", "The body must be an array of commands");
        }

        if (commands.GetArrayLength() > MostCommands)
        {
            throw UmapiRefusalException.BadRequest(
                "error.request.too_many_commands", $"There are more than {MostCommands} commands");
        }

        JsonArray errors = [];
        int index = 0;
        foreach (JsonElement command in commands.EnumerateArray())
        {
            if (Carry(context, command, isTest) is var (step, failure))
            {
                errors.Add(Render(index, step, command, failure));
            }

            index++;
        }

        int done = commands.GetArrayLength() - errors.Count;
        JsonObject body = new()
        {
            ["completed"] = isTest ? 0 : done,
            ["notCompleted"] = errors.Count,
            ["completedInTestMode"] = isTest ? done : 0,
            ["result"] = errors.Count == 0 ? "success" : done == 0 ? "error" : "partial",
        };
        if (errors.Count > 0)
        {
            body["errors"] = errors;
        }

        return Answer.OfJson(StatusCodes.Status200OK, body);
    }

    private static (int Step, CommandException Failure)? Carry(UmapiContext context, JsonElement command, bool isTest)
    {
        int step = 0;
        try
        {
            Command read = Command.Read(command);
            foreach (Action<UmapiContext, bool> carry in read.Steps)
            {
                carry(context, isTest);
                step++;
            }

            return null;
        }
        catch (CommandException failure)
        {
            return (step, failure);
        }
    }

    private static JsonObject Render(int index, int step, JsonElement command, CommandException failure)
    {
        JsonObject error = new()
        {
            ["index"] = index,
            ["step"] = step,
            ["errorCode"] = failure.Code,
            ["message"] = failure.Message,
        };
        foreach (string name in new[] { "requestID", "user" })
        {
            if (command.ValueKind == JsonValueKind.Object && command.TryGetProperty(name, out JsonElement value))
            {
                error[name] = JsonNode.Parse(value.GetRawText());
            }
        }

        return error;
    }
}
