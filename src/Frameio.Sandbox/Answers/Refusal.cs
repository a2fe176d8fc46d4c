namespace Frameio.Sandbox.Answers;

/// <summary>The refusals that every operation shares; texts as seen live or in the published samples.</summary>
internal static class Refusal
{
    /// <summary>401: the token is missing, unknown, expired, or a developer token without its header.</summary>
    public static RefusalException Unauthorized() =>
        new(StatusCodes.Status401Unauthorized, new Problem("Invalid or missing authorization token"));

    /// <summary>403: the caller's role is too low, or the record is managed elsewhere.</summary>
    public static RefusalException Forbidden(string detail = "Forbidden") =>
        new(StatusCodes.Status403Forbidden, new Problem(detail));

    /// <summary>404: there is no such record, or none the caller may know of.</summary>
    public static RefusalException NotFound() => new(StatusCodes.Status404NotFound, new Problem("Not found"));

    /// <summary>404: the router that <paramref name="apiVersion"/> selects has no such route.</summary>
    public static RefusalException NoRoute(string method, string path, string? apiVersion)
    {
        string router = apiVersion == "experimental" ? "Experimental" : "V0";
        return new(
            StatusCodes.Status404NotFound,
            new Problem($"no route found for {method} {path} (DeveloperApiWeb.{router}.Router)"));
    }

    /// <summary>400: the request can't be read at all.</summary>
    public static RefusalException BadRequest(string detail) =>
        new(StatusCodes.Status400BadRequest, new Problem(detail));

    /// <summary>422: the request can be read and is wrong.</summary>
    public static RefusalException Unprocessable(params IReadOnlyList<Problem> problems) =>
        new(StatusCodes.Status422UnprocessableEntity, problems);

    /// <summary>429: the bucket is full.</summary>
    public static RefusalException TooManyRequests() =>
        new(StatusCodes.Status429TooManyRequests, new Problem("Too many requests"));
}
