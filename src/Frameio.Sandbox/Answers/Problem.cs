namespace Frameio.Sandbox.Answers;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Detail">What is wrong, in the words of the service.</param>
/// <param name="Pointer">
/// Where: a JSON pointer into the body, or <c>/name</c> for a parameter; null when it can't be told.
/// </param>
/// <param name="Title">The kind of mistake, or null.</param>
internal sealed record Problem(string Detail, string? Pointer = null, string? Title = null)
{
    /// <summary>A value that breaks the contract; the live service titles these "Invalid value".</summary>
    public static Problem Invalid(string pointer, string detail) => new(detail, pointer, "Invalid value");
}
