using System.Text.Json.Serialization;
using Frameio.Client.Accounts;
using Frameio.Client.Authentication;
using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Users;
using Frameio.Client.V2;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Http;

/// <summary>Everything that crosses the wire, compiled ahead so that the first call doesn't pay for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(LegacyErrorBody))]
[JsonSerializable(typeof(ImsAnswer))]
[JsonSerializable(typeof(Envelope<FrameioProfile>))]
[JsonSerializable(typeof(Page<FrameioAccount>))]
[JsonSerializable(typeof(Page<AccountUserItem>))]
[JsonSerializable(typeof(Page<FrameioGroup>))]
[JsonSerializable(typeof(Envelope<FrameioGroup>))]
[JsonSerializable(typeof(Page<UserItem>))]
[JsonSerializable(typeof(Envelope<GroupFields>))]
[JsonSerializable(typeof(Envelope<GroupUserIds>))]
[JsonSerializable(typeof(Page<FrameioTeam>))]
[JsonSerializable(typeof(Page<ProjectItem>))]
[JsonSerializable(typeof(Envelope<RoleBody>))]
[JsonSerializable(typeof(LegacyUser))]
[JsonSerializable(typeof(List<LegacyAccount>))]
[JsonSerializable(typeof(List<LegacyTeam>))]
[JsonSerializable(typeof(List<LegacyProject>))]
[JsonSerializable(typeof(List<LegacyMembership>))]
[JsonSerializable(typeof(LegacyMembership))]
[JsonSerializable(typeof(LegacyInvitation))]
internal sealed partial class FrameioJson : JsonSerializerContext;
