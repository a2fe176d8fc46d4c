using System.Text.Json;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;
using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Control;

/// <summary>How control endpoints read and answer.</summary>
internal static class ControlAnswer
{
    /// <summary>
    /// Answers with what the function returns: 200, or 204 for null. What can't be found is 404, what can't be meant
    /// 422, both as
    /// <c>{"error": text}</c>.
    /// </summary>
    public static async Task RespondAsync(HttpContext context, Func<string, object?> respond)
    {
        using StreamReader reader = new(context.Request.Body);
        string body = await reader.ReadToEndAsync(context.RequestAborted);
        try
        {
            object? answer = respond(body);
            if (answer is null)
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return;
            }

            await context.Response.WriteAsJsonAsync(answer, answer.GetType(), Wire.Json, context.RequestAborted);
        }
        catch (KeyNotFoundException exception)
        {
            await WriteErrorAsync(context, StatusCodes.Status404NotFound, exception.Message);
        }
        catch (Exception exception) when (
            exception is JsonException or SeedException or FaultRuleException or ArgumentException)
        {
            await WriteErrorAsync(context, StatusCodes.Status422UnprocessableEntity, exception.Message);
        }
    }

    /// <summary>Reads a body, strictly.</summary>
    public static T Read<T>(string body) =>
        JsonSerializer.Deserialize<T>(body, Wire.Json) ?? throw new JsonException("the body is null");

    /// <summary>Answers with an error.</summary>
    public static Task WriteErrorAsync(HttpContext context, int status, string error)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error }, Wire.Json, context.RequestAborted);
    }
}
