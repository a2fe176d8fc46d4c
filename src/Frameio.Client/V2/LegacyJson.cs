using System.Text.Json.Serialization;

namespace Frameio.Client.V2;

/// <summary>What crosses the wire on V2, compiled ahead so that the first call doesn't pay for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LegacyErrorBody))]
[JsonSerializable(typeof(LegacyUser))]
[JsonSerializable(typeof(List<LegacyAccount>))]
[JsonSerializable(typeof(List<LegacyTeam>))]
[JsonSerializable(typeof(List<LegacyProject>))]
[JsonSerializable(typeof(List<LegacyMembership>))]
[JsonSerializable(typeof(LegacyMembership))]
[JsonSerializable(typeof(LegacyInvitation))]
internal sealed partial class LegacyJson : JsonSerializerContext;
