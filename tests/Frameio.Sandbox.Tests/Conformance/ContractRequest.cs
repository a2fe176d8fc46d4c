namespace Frameio.Sandbox.Tests.Conformance;

/// <summary>A request made from the contract, and what is special about it.</summary>
internal sealed record ContractRequest(string Label, string Method, string Path)
{
    public string? Query { get; init; }

    public string? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public string? ApiVersion { get; init; }

    public string? Token { get; init; } = Studio.Token;
}
