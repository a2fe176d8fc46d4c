using System.Text.Json.Serialization;
using Frameio.Client.Http;

namespace Frameio.Client.Accounts;

/// <summary>
/// Accounts and their callers on the wire, compiled ahead so that the first call doesn't pay for reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<FrameioProfile>))]
[JsonSerializable(typeof(Page<FrameioAccount>))]
internal sealed partial class AccountJson : JsonSerializerContext;
