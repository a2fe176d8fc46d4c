using System.Text.Json.Serialization;
using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.Projects;

/// <summary>
/// Projects and the people on them on the wire, compiled ahead so that the first call doesn't pay for reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<ProjectItem>))]
[JsonSerializable(typeof(Page<AccountUserItem>))]
[JsonSerializable(typeof(Envelope<RoleBody>))]
internal sealed partial class ProjectJson : JsonSerializerContext;
