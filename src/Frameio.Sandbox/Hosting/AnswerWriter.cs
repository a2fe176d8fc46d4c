using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Faults;

namespace Frameio.Sandbox.Hosting;

/// <summary>Sends an answer, or as much of it as a fault lets through.</summary>
internal static class AnswerWriter
{
    /// <summary>Sends.</summary>
    public static async Task WriteAsync(HttpContext context, Answer answer, Delivery delivery, bool compressed)
    {
        if (delivery == Delivery.Nothing)
        {
            context.Abort();
            return;
        }

        byte[] body = answer.ToBytes();
        context.Response.StatusCode = answer.Status;
        foreach ((string name, string value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (compressed)
        {
            body = Gzip.Compress(body);
            context.Response.Headers.ContentEncoding = Gzip.Name;
        }

        if (delivery == Delivery.Half)
        {
            await WriteHalfAsync(context, body);
        }
        else if (answer.Status != StatusCodes.Status204NoContent)
        {
            context.Response.ContentLength = body.Length;
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    private static async Task WriteHalfAsync(HttpContext context, byte[] body)
    {
        // A 204 may announce no body, so there the cut shows as a 200 that promises what never comes.
        context.Response.StatusCode = body.Length == 0 ? StatusCodes.Status200OK : context.Response.StatusCode;
        context.Response.ContentLength = Math.Max(body.Length, 2);
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);

        // Leaving with bytes owed makes the server end the connection after sending what it has. HttpContext.Abort
        // would reset it, and could take the half that is under way with it.
    }
}
