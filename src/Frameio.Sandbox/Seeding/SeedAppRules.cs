using System.Net;
using System.Text.RegularExpressions;

namespace Frameio.Sandbox.Seeding;

/// <summary>What an app of a seed must hold to: the rules of Adobe's console for redirect addresses.</summary>
internal static class SeedAppRules
{
    private const int LongestAddress = 256;
    private const int LongestPatterns = 512;

    /// <summary>Throws at the first contradiction.</summary>
    public static void Check(SeedApp app, string place)
    {
        SeedRules.Require(app.ClientSecret is not "", $"{place}.client_secret", "must not be empty");
        SeedRules.Require(app.TokenLifetimeMs > 0, $"{place}.token_lifetime_ms", "must be above 0");
        SeedRules.Require(app.RefreshLifetimeMs > 0, $"{place}.refresh_lifetime_ms", "must be above 0");
        SeedRules.Require(
            IsAddress(app.RedirectUri), $"{place}.redirect_uri", "must be an https address by a name, not by a number");
        SeedRules.Require(
            app.RedirectPatterns.Sum(pattern => pattern.Length) <= LongestPatterns,
            $"{place}.redirect_patterns",
            $"must have {LongestPatterns} characters at most");
        for (int i = 0; i < app.RedirectPatterns.Count; i++)
        {
            SeedRules.Require(
                IsExpression(app.RedirectPatterns[i]),
                $"{place}.redirect_patterns[{i}]",
                "must be a regular expression of https addresses");
        }
    }

    private static bool IsAddress(string text) =>
        text.Length <= LongestAddress
        && Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && address.Scheme == Uri.UriSchemeHttps
        && !IPAddress.TryParse(address.Host.Trim('[', ']'), out _)
        && address.Fragment.Length == 0;

    private static bool IsExpression(string pattern)
    {
        try
        {
            _ = Regex.IsMatch(string.Empty, pattern);
            return pattern.StartsWith("https://", StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
