using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Bulk.Roles.Faults;

/// <summary>A way for a request to go wrong.</summary>
/// <param name="Name">What the tests call it.</param>
/// <param name="Action">What the sandbox does; null where its tokens expire instead.</param>
/// <param name="IsSurvived">Whether a run that meets it once has to end as if nothing had happened, but for invitations that nobody can look up.</param>
internal sealed record Disturbance(string Name, FaultAction? Action, bool IsSurvived = true)
{
    public static IReadOnlyList<Disturbance> All { get; } =
    [
        new("lost answer", new LostAnswerFault()),
        new("cut", new CutFault()),
        new("500", new StatusFault { Code = 500 }),
        new("500 after it was applied", new StatusFault { Code = 500, Apply = true }),
        new("429", new StatusFault { Code = 429, Body = "Rate Limit Exceeded", ContentType = "text/plain" }),
        new("expired token", null),
        new("truncated JSON", new MalformedFault(), IsSurvived: false),
    ];

    public static Disturbance Of(string name) => All.Single(disturbance => disturbance.Name == name);

    public override string ToString() => Name;
}
