using System.Text.Json.Serialization;
using Frameio.Client.Http;

namespace Frameio.Client.Workspaces;

/// <summary>
/// Workspaces on the wire, compiled ahead so that the first call doesn't pay for reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientJson)])]
[JsonSerializable(typeof(WorkspaceItem))]
internal sealed partial class WorkspaceJson : JsonSerializerContext;
