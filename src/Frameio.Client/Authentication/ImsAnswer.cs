using System.Globalization;
using System.Text.Json;

namespace Frameio.Client.Authentication;

/// <summary>What the token endpoint of Adobe IMS answers, granted or refused.</summary>
internal sealed class ImsAnswer
{
    /// <summary>Thirty times what is documented: more than that isn't believed.</summary>
    private static readonly TimeSpan _longestLife = TimeSpan.FromDays(30);

    // A number above it is in milliseconds, as clients of others have met it; in seconds it would be four months.
    private const double MostSeconds = 10_000_000;

    public string? AccessToken { get; init; }

    /// <summary>Life of the token in seconds or milliseconds, whatever is said there.</summary>
    public JsonElement ExpiresIn { get; init; }

    public string? Error { get; init; }

    public string? ErrorDescription { get; init; }

    /// <summary>A token to get the next one with, where the grant has such; it replaces the one before.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>Who signed in, as a JSON web token, where the grant says that.</summary>
    public string? IdToken { get; init; }

    /// <summary>Life of the token; null where nothing is said of it that can be believed.</summary>
    public TimeSpan? Life()
    {
        bool isNumber = double.TryParse(
            $"{ExpiresIn}", NumberStyles.Float, CultureInfo.InvariantCulture, out double told);
        double seconds = told > MostSeconds ? told / 1000 : told;
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
