using System.Text.Json.Serialization;
using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.Groups;

/// <summary>
/// Groups and their members on the wire, compiled ahead so that the first call doesn't pay for reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Page<FrameioGroup>))]
[JsonSerializable(typeof(Envelope<FrameioGroup>))]
[JsonSerializable(typeof(Page<UserItem>))]
[JsonSerializable(typeof(Envelope<GroupFields>))]
[JsonSerializable(typeof(Envelope<GroupUserIds>))]
internal sealed partial class GroupJson : JsonSerializerContext;
