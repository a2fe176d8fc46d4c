using System.Text.Json.Serialization;
using Frameio.Client.Http;

namespace Frameio.Client.AuditLog;

/// <summary>The audit log on the wire, compiled ahead so that the first call doesn't pay for reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientJson)])]
[JsonSerializable(typeof(AuditItem))]
internal sealed partial class AuditJson : JsonSerializerContext;
