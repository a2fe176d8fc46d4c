using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>For calls that V2 doesn't have: each says so, and nothing is sent.</summary>
internal sealed class MissingContext(CallContext context) : CallContext(context)
{
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.EndpointUnavailable"/>.</exception>
    public override Call Call(Operation operation, params string[] segments) => throw new FrameioException(
        FrameioErrorKind.EndpointUnavailable, $"V2 has no {operation.Resource}; connect to V4 for them.")
    { NeedsV4 = true };
}
