using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Hosting;

namespace Frameio.Client.Tests.Faults;

/// <summary>A way for a request to go wrong.</summary>
/// <param name="Name">What the tests call it.</param>
/// <param name="Action">What the sandbox does; null where its tokens expire instead.</param>
internal sealed record FaultKind(string Name, FaultAction? Action)
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
        new("web page", new MalformedFault { Body = MalformedBody.Html }),
        new("truncated JSON", new MalformedFault { Body = MalformedBody.Truncated }),
        new("empty body", new MalformedFault { Body = MalformedBody.Empty }),
        new("short page", new TruncatePageFault()),
        new("lost link to the next page", new DropNextLinkFault()),
        .. LostAnswers.All,
        .. OddSuccesses.All,
        .. MovedLists.All,
    ];

    /// <summary>
    /// Whether a run that meets it once has to end as if nothing had happened, but for invitations that nobody can look
    /// up; else rows may fail.
    /// </summary>
    public bool IsSurvived { get; init; }

    /// <summary>The same, of a run that meets it at changes alone: what became of them can be read.</summary>
    public bool IsSurvivedByChanges { get; init; }

    /// <summary>What happens to the same request when it comes again.</summary>
    public IReadOnlyList<FaultAction> Then { get; init; } = [];

    /// <summary>Whether it can happen to a request.</summary>
    public Func<Exchange, bool> Hits { get; init; } = static _ => true;

    /// <summary>It is tried at one of so many requests; its neighbours take the others.</summary>
    public int Stride { get; init; } = 1;

    /// <summary>
    /// Whether it is about one list or record, and has to meet that and no other request that comes before.
    /// </summary>
    public bool IsOfPath { get; init; }

    /// <summary>Whether it happens from then on, and not once.</summary>
    public bool IsLasting { get; init; }

    /// <summary>What rows may fail with because of it, beside what any fault may lead to.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    private static Dictionary<string, string> RetryAfterOneSecond => new() { ["Retry-After"] = "1" };

    /// <summary>
    /// Whether it costs a try of the token: the second one in a row may be taken for a refusal of the credential.
    /// </summary>
    public bool IsAboutToken => Action is null or StatusFault { Code: 401 };

    public static FaultKind Of(string name) => All.Single(kind => kind.Name == name);

    /// <summary>The requests of a run at which it is tried, by their number.</summary>
    public IEnumerable<int> PlacesIn(RunRecord reference)
    {
        int offset = All.TakeWhile(kind => kind.Name != Name).Count();
        return Enumerable.Range(0, reference.Exchanges.Count)
            .Where(request => Hits(reference.Exchanges[request]))
            .Where((_, number) => (number + offset) % Stride == 0);
    }

    public override string ToString() => Name;

    private static StatusFault PlainText(int code, string body) =>
        new() { Code = code, Body = body, ContentType = "text/plain" };

    private static FaultKind Survived(string name, FaultAction? action) => new(name, action) { IsSurvived = true };
}
