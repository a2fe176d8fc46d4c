using System.Text;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Apis;
using Microsoft.AspNetCore.WebUtilities;

namespace Frameio.Sandbox.Faults;

/// <summary>The answer is an error, or whatever status is asked for.</summary>
public sealed record StatusFault : FaultAction
{
    /// <summary>The HTTP status.</summary>
    public required int Code { get; init; }

    /// <summary>The body as text; null for an error of the API with the status's reason phrase.</summary>
    public string? Body { get; init; }

    /// <summary>The content type of <see cref="Body"/>.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Headers beside it, such as Retry-After.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether the service applies the change first, like a gateway that gives up on a server that does not.
    /// </summary>
    public bool Apply { get; init; }

    internal override string Name => Apply ? $"status {Code} applied" : $"status {Code}";

    internal override bool Reaches => Apply;

    internal override Answer Instead(Api api)
    {
        Answer answer = Body is null
            ? api.Refuse(Code, new Problem(ReasonPhrases.GetReasonPhrase(Code)))
            : Answer.OfText(Code, Body, ContentType);
        foreach ((string name, string value) in Headers)
        {
            answer.Headers[name] = value;
        }

        return answer;
    }

    internal override Answer Edit(Answer answer, Api api) => Instead(api);

    internal override void Check() => FaultRule.Require(Code is >= 200 and <= 599, "code must be between 200 and 599");
}

/// <summary>The answer is a redirect; the service doesn't see the request.</summary>
public sealed record RedirectFault : FaultAction
{
    /// <summary>301, 302, 303, 307 or 308.</summary>
    public int Code { get; init; } = StatusCodes.Status307TemporaryRedirect;

    /// <summary>Where to.</summary>
    public required string Location { get; init; }

    internal override string Name => $"redirect {Code}";

    internal override bool Reaches => false;

    internal override Answer Instead(Api api)
    {
        Answer answer = Answer.Empty(Code);
        answer.Headers["Location"] = Location;
        return answer;
    }

    internal override void Check() =>
        FaultRule.Require(Code is 301 or 302 or 303 or 307 or 308, "code must be 301, 302, 303, 307 or 308");
}

/// <summary>The service applies the change; the answer is a 200 with a body that can't be used.</summary>
public sealed record MalformedFault : FaultAction
{
    /// <summary>What is in the body.</summary>
    public MalformedBody Body { get; init; } = MalformedBody.Truncated;

    internal override string Name => $"malformed {Body}";

    internal override Answer Edit(Answer answer, Api api) => Body switch
    {
        MalformedBody.Html => Answer.OfText(
            StatusCodes.Status200OK,
            "<!DOCTYPE html><html><body><h1>Service unavailable</h1></body></html>",
            "text/html; charset=utf-8"),
        MalformedBody.Empty => Answer.OfText(StatusCodes.Status200OK, string.Empty, "application/json"),
        _ => Answer.OfText(StatusCodes.Status200OK, FirstHalf(answer), "application/json; charset=utf-8"),
    };

    private static string FirstHalf(Answer answer)
    {
        string body = answer.IsEmpty ? """{"data":{}}""" : Encoding.UTF8.GetString(answer.ToBytes());
        return body[..(body.Length / 2)];
    }
}

/// <summary>The body of a malformed answer.</summary>
public enum MalformedBody
{
    /// <summary>The first half of the JSON there would have been.</summary>
    Truncated,

    /// <summary>A page of HTML.</summary>
    Html,

    /// <summary>Nothing.</summary>
    Empty,
}
