using System.Globalization;

namespace Frameio.Client.Http;

/// <summary>Reads numbers out of headers.</summary>
internal static class HeaderNumbers
{
    /// <summary>The value of a header; null where it is missing or not a whole number.</summary>
    public static int? HeaderNumber(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out IEnumerable<string>? values)
        && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
}
