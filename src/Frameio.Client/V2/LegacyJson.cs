using System.Text.Json;
using System.Text.Json.Serialization;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>What crosses the wire on V2, compiled ahead so that the first call doesn't pay for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientJson)])]
[JsonSerializable(typeof(List<JsonElement>))]
[JsonSerializable(typeof(LegacyErrorBody))]
[JsonSerializable(typeof(LegacyUser))]
[JsonSerializable(typeof(LegacyAccount))]
[JsonSerializable(typeof(LegacyTeam))]
[JsonSerializable(typeof(LegacyProject))]
[JsonSerializable(typeof(LegacyMembership))]
[JsonSerializable(typeof(LegacyInvitation))]
internal sealed partial class LegacyJson : JsonSerializerContext;
