using System.Text.Json.Serialization;
using Frameio.Client.Http;

namespace Frameio.Client.Integrations;

/// <summary>
/// Webhooks and custom actions on the wire, compiled ahead so that the first call doesn't pay for reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientJson)])]
[JsonSerializable(typeof(IntegrationItem))]
[JsonSerializable(typeof(Envelope<IntegrationItem>))]
[JsonSerializable(typeof(Envelope<WebhookSwitch>))]
internal sealed partial class IntegrationJson : JsonSerializerContext;
