using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>The body of a refusal of V2.</summary>
internal sealed class LegacyErrorBody
{
    /// <summary>Words for the whole, where no errors are listed.</summary>
    public string? Message { get; init; }

    public List<ErrorItem?>? Errors { get; init; }
}
