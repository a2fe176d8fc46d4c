namespace Frameio.Sandbox.Answers;

/// <summary>Ends the handling of a request that is answered with an error.</summary>
internal sealed class RefusalException(
    int status, params IReadOnlyList<Problem> problems) : Exception(problems[0].Detail)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>What is wrong, at least one thing.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}
