using System.Text.RegularExpressions;
using Frameio.Sandbox.Ims;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.Umapi;

namespace Frameio.Sandbox.Faults;

/// <summary>
/// Which requests a fault hits, and which fault. Rules are asked in their order; each sees the requests the ones before
/// let pass.
/// </summary>
public sealed record FaultRule
{
    /// <summary>
    /// An operation id, one of Adobe's services such as <c>imsToken</c> or <c>umapiAction</c>, or null for any.
    /// </summary>
    public string? Operation { get; init; }

    /// <summary>An HTTP method, or null for any.</summary>
    public string? Method { get; init; }

    /// <summary>A regular expression the path as sent must match, or null for any.</summary>
    public string? Path { get; init; }

    /// <summary>How many matching requests pass before the first is hit.</summary>
    public int Skip { get; init; }

    /// <summary>
    /// Of those after <see cref="Skip"/>, every how-manieth is hit: 3 hits the third, the sixth, and so on.
    /// </summary>
    public int Every { get; init; } = 1;

    /// <summary>How many are hit in all; null for no end.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>What happens to those that are hit.</summary>
    public required FaultAction Action { get; init; }

    /// <summary>
    /// What happens to a request that was hit when the very same (method, path, query and body) comes again: the first
    /// at the first return, and so on. Other requests in between change nothing, and returns count for none of the
    /// numbers above.
    /// </summary>
    public IReadOnlyList<FaultAction> Then { get; init; } = [];

    /// <summary>Throws when the rule can't be meant.</summary>
    /// <exception cref="FaultRuleException">It names an unknown operation, or a number is out of its range.</exception>
    internal void Check()
    {
        Require(Skip >= 0, "skip must not be negative");
        Require(Every >= 1, "every must be at least 1");
        Require(Times is null or >= 1, "times must be at least 1, or null for no end");
        Require(
            Operation is null
                || ImsService.Ids.Contains(Operation)
                || UmapiTable.Routes.Any(route => route.Id == Operation)
                || OperationTable.All.Any(operation => operation.Id == Operation),
            $"unknown operation '{Operation}'");
        Action.Check();
        foreach (FaultAction? action in Then)
        {
            Require(action is not null, "then must not hold null");
            action!.Check();
        }

        try
        {
            _ = Regex.IsMatch(string.Empty, Path ?? string.Empty);
        }
        catch (ArgumentException exception)
        {
            throw new FaultRuleException($"path is no regular expression: {exception.Message}", exception);
        }
    }

    /// <summary>Throws unless a condition holds.</summary>
    internal static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new FaultRuleException(message);
        }
    }

    /// <summary>Whether a request is one the rule is about.</summary>
    internal bool Matches(string? operationId, string method, string path) =>
        (Operation is null || Operation == operationId)
        && (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || Regex.IsMatch(path, Path));
}
