using System.Globalization;
using System.Net.Http.Headers;

namespace Frameio.Client.Http;

/// <summary>Reads numbers out of headers.</summary>
internal static class HeaderNumbers
{
    /// <summary>The value of a header; null where it is missing or not a whole number.</summary>
    public static int? HeaderNumber(this HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out IEnumerable<string>? values)
        && int.TryParse(values.First(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
}
