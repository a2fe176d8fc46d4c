namespace Frameio.Sandbox.Operations;

/// <summary>A path template such as <c>/v4/accounts/{account_id}/groups</c>, matched segment by segment.</summary>
internal sealed class RouteTemplate(string template)
{
    private readonly string[] _segments = template.Split('/');

    /// <summary>
    /// Matches the segments of a path as sent. Splitting comes before decoding, so an encoded slash stays inside its
    /// segment.
    /// </summary>
    /// <returns>The decoded parameters, or null.</returns>
    public Dictionary<string, string>? Match(string[] segments)
    {
        if (segments.Length != _segments.Length)
        {
            return null;
        }

        Dictionary<string, string> values = [];
        for (int i = 0; i < segments.Length; i++)
        {
            string expected = _segments[i];
            string actual = Uri.UnescapeDataString(segments[i]);
            if (expected.StartsWith('{'))
            {
                if (actual is "" or "." or "..")
                {
                    return null;
                }

                values.Add(expected[1..^1], actual);
            }
            else if (expected != actual)
            {
                return null;
            }
        }

        return values;
    }
}
