using System.Text.Json;
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

    /// <summary>A token to get the next one with, where the grant has such; it replaces the one before.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>What a body says; null where it can't be read.</summary>
    public static ImsAnswer? Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, AuthenticationJson.Default.ImsAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
