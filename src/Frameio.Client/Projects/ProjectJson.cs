using System.Text.Json.Serialization;
using Frameio.Client.Http;

namespace Frameio.Client.Projects;

/// <summary>
/// Projects on the wire, compiled ahead so that the first call doesn't pay for reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<ProjectItem>))]
internal sealed partial class ProjectJson : JsonSerializerContext;
