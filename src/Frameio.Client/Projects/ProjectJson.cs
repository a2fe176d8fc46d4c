using System.Text.Json.Serialization;
using Frameio.Client.Http;

namespace Frameio.Client.Projects;

/// <summary>
/// Projects on the wire, compiled ahead so that the first call doesn't pay for reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientJson)])]
[JsonSerializable(typeof(ProjectItem))]
internal sealed partial class ProjectJson : JsonSerializerContext;
