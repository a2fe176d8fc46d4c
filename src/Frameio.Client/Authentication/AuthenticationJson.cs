using System.Text.Json.Serialization;

namespace Frameio.Client.Authentication;

/// <summary>What the sign-in service says, compiled ahead so that the first call doesn't pay for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ImsAnswer))]
internal sealed partial class AuthenticationJson : JsonSerializerContext;
