using System.Globalization;
using System.Text.Json;

namespace Frameio.Client.Authentication;

/// <summary>What the token endpoint of Adobe IMS answers, granted or refused.</summary>
internal sealed class ImsAnswer
{
    /// <summary>Thirty times what is documented: seconds beyond it are none, such as milliseconds.</summary>
    private static readonly TimeSpan _longestLife = TimeSpan.FromDays(30);

    public string? AccessToken { get; init; }

    /// <summary>Life of the token in seconds, whatever is said there.</summary>
    public JsonElement ExpiresIn { get; init; }

    public string? Error { get; init; }

    public string? ErrorDescription { get; init; }

    /// <summary>A token to get the next one with, where the grant has such; it replaces the one before.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Life of the token; null where nothing is said of it that can be believed.</summary>
    public TimeSpan? Life()
    {
        bool isNumber = double.TryParse(
            $"{ExpiresIn}", NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds);
        return isNumber && seconds > 0 && seconds <= _longestLife.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }

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
