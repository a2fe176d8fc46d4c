using Frameio.Sandbox.Answers;
using Frameio.Sandbox.RateLimits;
using Frameio.Sandbox.Requests;

namespace Frameio.Sandbox.Operations;

/// <summary>One thing the service can do: a row of <see cref="OperationTable"/>.</summary>
public sealed class Operation
{
    internal Operation(
        string id,
        string method,
        string template,
        int limit,
        OperationStage stage,
        Func<OperationContext, Answer> handler,
        IReadOnlyList<QueryField>? query = null,
        IReadOnlyList<BodyField>? body = null)
    {
        Id = id;
        Method = method;
        Template = template;
        Rate = new RateLimit(limit);
        Stage = stage;
        Handler = handler;
        Query = query ?? [];
        Body = body;
    }

    /// <summary>The id in the OpenAPI file, such as <c>v4AddGroupUsers</c>.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path, with its parameters in braces, as in the OpenAPI file.</summary>
    public string Template { get; }

    /// <summary>The limit per token owner: the documented one, or an inferred one where none is.</summary>
    public RateLimit Rate { get; }

    /// <summary>Which router knows it.</summary>
    public OperationStage Stage { get; }

    /// <summary>What it does; called with the state to itself.</summary>
    internal Func<OperationContext, Answer> Handler { get; }

    /// <summary>The query parameters it declares, for APIs that check them.</summary>
    internal IReadOnlyList<QueryField> Query { get; }

    /// <summary>The keys of <c>data</c> it declares, for APIs that check them, or null when it takes no body.</summary>
    internal IReadOnlyList<BodyField>? Body { get; }
}
