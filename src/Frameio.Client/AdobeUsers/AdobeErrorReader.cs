using System.Text.Json;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.AdobeUsers;

/// <summary>Reads what Adobe's User Management API says when it does nothing of what is asked.</summary>
/// <param name="clientId">Who asks.</param>
internal sealed class AdobeErrorReader(string clientId) : ErrorReader
{
    public override FrameioException Refused(Call call, int status, string body, Func<string, string> redact)
    {
        FrameioException refusal = base.Refused(call, status, body, redact);
        return refusal switch
        {
            // It comes without a word. Source: the vendor's guide.
            { Kind: FrameioErrorKind.Forbidden } when body.Trim().Length == 0 => new FrameioException(
                FrameioErrorKind.Forbidden,
                $"Adobe lets client '{clientId}' not do this ({status} to {call}): its credential has to be made by a "
                    + "System Administrator of that organisation and to hold the User Management API.",
                refusal)
            { StatusCode = status },
            { Kind: FrameioErrorKind.RejectedByServer, ServerErrors.Count: > 0 } => new FrameioException(
                AdobeErrorCodes.KindOf(refusal.ServerErrors[0].Title), refusal.Message, refusal)
            { StatusCode = status, ServerErrors = refusal.ServerErrors },
            _ => refusal,
        };
    }

    protected override ErrorWords Parse(string body)
    {
        try
        {
            AdobeRefusalItem? refusal = JsonSerializer.Deserialize(body, AdobeJson.Default.AdobeRefusalItem);
            string? code = refusal?.Result ?? refusal?.ErrorCode;
            return code is null
                ? new ErrorWords(refusal?.Message, null)
                : new ErrorWords(null, [new ErrorItem { Title = code, Detail = refusal!.Message ?? string.Empty }]);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
