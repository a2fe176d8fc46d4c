namespace Frameio.Sandbox.Hosting;

/// <summary>
/// One request to the service and its answer, as they went over the wire; the Authorization header is masked.
/// </summary>
/// <param name="Sequence">The request's number in the log.</param>
/// <param name="OperationId">The operation that was reached, or null where no route was found.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path as sent, still percent-encoded.</param>
/// <param name="Query">The query string as sent, without its question mark; empty when there was none.</param>
/// <param name="RequestHeaders">The request's headers; names compare without case.</param>
/// <param name="RequestBody">The request's body as text; empty when there was none.</param>
/// <param name="Status">The HTTP status that was decided, also when a fault keeps it from arriving.</param>
/// <param name="ResponseHeaders">
/// The answer's headers, without those the web server adds; names compare without case.
/// </param>
/// <param name="ResponseBody">The answer's body as text; empty when there was none.</param>
/// <param name="Fault">The fault that was applied, or null.</param>
public sealed record Exchange(
    long Sequence,
    string? OperationId,
    string Method,
    string Path,
    string Query,
    IReadOnlyDictionary<string, string> RequestHeaders,
    string RequestBody,
    int Status,
    IReadOnlyDictionary<string, string> ResponseHeaders,
    string ResponseBody,
    string? Fault);
