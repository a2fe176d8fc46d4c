using System.Text.Json.Serialization;

namespace Frameio.Client.Http;

/// <summary>What every service says, compiled ahead so that the first call doesn't pay for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(Page))]
internal sealed partial class ServiceJson : JsonSerializerContext;
