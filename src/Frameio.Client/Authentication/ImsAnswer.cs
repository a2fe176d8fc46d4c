using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>What the token endpoint of Adobe IMS answers, granted or refused.</summary>
internal sealed class ImsAnswer
{
    public string? AccessToken { get; init; }

    /// <summary>Life of the token in seconds.</summary>
    public long ExpiresIn { get; init; }

    public string? Error { get; init; }

    public string? ErrorDescription { get; init; }
}
