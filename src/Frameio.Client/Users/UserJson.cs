using System.Text.Json.Serialization;
using Frameio.Client.Http;

namespace Frameio.Client.Users;

/// <summary>
/// Users of an account on the wire, compiled ahead so that the first call doesn't pay for reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientJson)])]
[JsonSerializable(typeof(RoleItem))]
[JsonSerializable(typeof(Envelope<RoleBody>))]
internal sealed partial class UserJson : JsonSerializerContext;
