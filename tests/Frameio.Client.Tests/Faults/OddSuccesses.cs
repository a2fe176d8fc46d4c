using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Faults;

/// <summary>Answers that look like a success and are none, whether or not the change was applied.</summary>
internal static class OddSuccesses
{
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        .. Both("200 with errors", 200, """{"errors":[{"detail":"It did not work"}]}"""),
        .. Both("202 with nothing", 202, "{}"),
        .. Both("200 of maintenance", 200, """{"message":"maintenance"}"""),
        Of("page with 200, not applied", 200, "<html><body>Sign in</body></html>", "text/html", isApplied: false),
    ];

    private static FaultKind[] Both(string name, int code, string body) =>
    [
        Of($"{name}, applied", code, body, "application/json", isApplied: true),
        Of($"{name}, not applied", code, body, "application/json", isApplied: false),
    ];

    private static FaultKind Of(string name, int code, string body, string contentType, bool isApplied) =>
        new(name, new StatusFault { Code = code, Body = body, ContentType = contentType, Apply = isApplied })
        {
            IsSurvivedByChanges = true,
            Stride = 6,
        };
}
