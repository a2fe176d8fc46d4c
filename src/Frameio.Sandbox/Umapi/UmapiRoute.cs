using Frameio.Sandbox.Operations;
using Frameio.Sandbox.RateLimits;

namespace Frameio.Sandbox.Umapi;

/// <summary>A call of the User Management API.</summary>
public sealed class UmapiRoute
{
    private readonly RouteTemplate _template;

    internal UmapiRoute(
        string id, string method, string template, int limit, Func<UmapiContext, Answers.Answer> handler)
    {
        (Id, Method, Template, Rate, Handler) = (id, method, template, new RateLimit(limit), handler);
        _template = new RouteTemplate(template);
    }

    /// <summary>The id in the contract, such as <c>umapiAction</c>.</summary>
    public string Id { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path, with its parameters in braces, as in the contract.</summary>
    public string Template { get; }

    /// <summary>The limit of each client.</summary>
    public RateLimit Rate { get; }

    /// <summary>What it does; called with the state to itself.</summary>
    internal Func<UmapiContext, Answers.Answer> Handler { get; }

    /// <summary>The parameters of a path, or null where the path is another's.</summary>
    internal Dictionary<string, string>? Match(string method, string path) =>
        method == Method ? _template.Match(path.Split('/')) : null;
}
