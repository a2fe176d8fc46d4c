using System.Text.Json.Serialization;
using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.Groups;

/// <summary>
/// Groups and their members on the wire, compiled ahead so that the first call doesn't pay for reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientJson)])]
[JsonSerializable(typeof(GroupItem))]
[JsonSerializable(typeof(Envelope<GroupItem>))]
[JsonSerializable(typeof(UserItem))]
[JsonSerializable(typeof(Envelope<GroupFields>))]
[JsonSerializable(typeof(Envelope<GroupUserIds>))]
internal sealed partial class GroupJson : JsonSerializerContext;
