using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Faults;

/// <summary>A way for a request to go wrong.</summary>
/// <param name="Name">What the tests call it.</param>
/// <param name="Action">What the sandbox does; null where its tokens expire instead.</param>
/// <param name="IsSurvived">
/// Whether a run that meets it once has to end as if nothing had happened, but for invitations that nobody can look up;
/// else rows may fail.
/// </param>
internal sealed record FaultKind(string Name, FaultAction? Action, bool IsSurvived)
{
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        Survived("lost answer", new LostAnswerFault()),
        Survived("cut before it is applied", new CutFault()),
        Survived("cut in the body", new CutBodyFault()),
        Survived("500", new StatusFault { Code = 500 }),
        Survived("500 after it was applied", new StatusFault { Code = 500, Apply = true }),
        Survived("503 with Retry-After", new StatusFault { Code = 503, Headers = RetryAfterOneSecond }),
        Survived("429 with Retry-After", new StatusFault { Code = 429, Headers = RetryAfterOneSecond }),
        Survived("429 in plain text", PlainText(429, "Rate Limit Exceeded")),
        Survived("401", new StatusFault { Code = 401 }),
        Survived("expired token", null),
        NoAnswer("web page", new MalformedFault { Body = MalformedBody.Html }),
        NoAnswer("truncated JSON", new MalformedFault { Body = MalformedBody.Truncated }),
        NoAnswer("empty body", new MalformedFault { Body = MalformedBody.Empty }),
        NoAnswer("short page", new TruncatePageFault()),
        NoAnswer("lost link to the next page", new DropNextLinkFault()),
    ];

    private static Dictionary<string, string> RetryAfterOneSecond => new() { ["Retry-After"] = "1" };

    /// <summary>
    /// Whether it costs a try of the token: the second one in a row may be taken for a refusal of the credential.
    /// </summary>
    public bool IsAboutToken => Action is null or StatusFault { Code: 401 };

    public static FaultKind Of(string name) => All.Single(kind => kind.Name == name);

    public override string ToString() => Name;

    private static StatusFault PlainText(int code, string body) =>
        new() { Code = code, Body = body, ContentType = "text/plain" };

    private static FaultKind Survived(string name, FaultAction? action) => new(name, action, IsSurvived: true);

    private static FaultKind NoAnswer(string name, FaultAction action) => new(name, action, IsSurvived: false);
}
