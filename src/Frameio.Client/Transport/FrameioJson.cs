using System.Text.Json.Serialization;
using Frameio.Client.Accounts;
using Frameio.Client.Authentication;
using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Transport;

/// <summary>Everything that crosses the wire, compiled ahead so that the first call doesn't pay for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ImsAnswer))]
[JsonSerializable(typeof(Envelope<FrameioProfile>))]
[JsonSerializable(typeof(Page<FrameioAccount>))]
[JsonSerializable(typeof(Page<AccountUserItem>))]
[JsonSerializable(typeof(Page<FrameioGroup>))]
[JsonSerializable(typeof(Envelope<FrameioGroup>))]
[JsonSerializable(typeof(Page<UserItem>))]
[JsonSerializable(typeof(Envelope<GroupFields>))]
[JsonSerializable(typeof(Envelope<GroupUserIds>))]
internal sealed partial class FrameioJson : JsonSerializerContext;
