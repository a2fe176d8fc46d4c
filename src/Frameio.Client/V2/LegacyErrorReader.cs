using System.Text.Json;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>Reads what V2 says when it refuses something: it has words for the whole beside its entries.</summary>
internal sealed class LegacyErrorReader : ErrorReader
{
    protected override ErrorWords Parse(string body)
    {
        try
        {
            LegacyErrorBody? parsed = JsonSerializer.Deserialize(body, LegacyJson.Default.LegacyErrorBody);
            return new ErrorWords(parsed?.Message, parsed?.Errors);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
