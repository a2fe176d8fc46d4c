using System.Text.Json.Serialization;
using Frameio.Client.Http;

namespace Frameio.Client.AdobeUsers;

/// <summary>
/// What Adobe's User Management API says and is told, compiled ahead so that the first call doesn't pay for reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientJson)])]
[JsonSerializable(typeof(AdobePage))]
[JsonSerializable(typeof(AdobeUserAnswer))]
[JsonSerializable(typeof(AdobeUserItem))]
[JsonSerializable(typeof(AdobeGroupItem))]
[JsonSerializable(typeof(AdobeRefusalItem))]
[JsonSerializable(typeof(AdobeActionAnswer))]
[JsonSerializable(typeof(List<AdobeCommandItem>))]
internal sealed partial class AdobeJson : JsonSerializerContext;
