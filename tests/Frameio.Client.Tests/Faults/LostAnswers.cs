using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Faults;

/// <summary>
/// An answer that is lost on its way after the change was applied, and other answers to the very same request when it
/// comes again.
/// </summary>
internal static class LostAnswers
{
    // Each generation reads it as its own.
    private const string UnknownWords =
        """{"code":404,"message":"Nothing here","errors":[{"title":"Nothing here","detail":"Nothing here"}]}""";

    public static IReadOnlyList<FaultKind> All { get; } =
    [
        Then("the page of a firewall", Page(403)),
        Then("a redirect to a sign-in page", new RedirectFault { Code = 302, Location = "https://sign-in.example/" }),
        Then("402", new StatusFault { Code = 402 }) with { Errors = ["RejectedByServer"] },
        Then("four 503s", [.. Enumerable.Repeat(new StatusFault { Code = 503 }, 4)]),
        Then("a page with 200", Page(200)),
        Then("404 of unknown words", new StatusFault { Code = 404, Body = UnknownWords }) with { Errors = NotFound },
    ];

    private static string[] NotFound =>
    [
        "RejectedByServer", "GroupNotFound", "WorkspaceNotFound", "ProjectNotFound", "EndpointUnavailable",
        "AccountNotFound",
    ];

    private static StatusFault Page(int code) =>
        new() { Code = code, Body = "<html><body>Access denied</body></html>", ContentType = "text/html" };

    private static FaultKind Then(string name, params FaultAction[] then) =>
        new($"lost answer, then {name}", new LostAnswerFault())
        {
            IsSurvivedByChanges = true,
            Then = then,
            Stride = 4,
        };
}
