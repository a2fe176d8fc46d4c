using System.Text.Json.Serialization;
using Frameio.Client.Http;

namespace Frameio.Client.Accounts;

/// <summary>
/// Accounts and their callers on the wire, compiled ahead so that the first call doesn't pay for reflection.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientJson)])]
[JsonSerializable(typeof(Envelope<ProfileItem>))]
[JsonSerializable(typeof(AccountItem))]
internal sealed partial class AccountJson : JsonSerializerContext;
