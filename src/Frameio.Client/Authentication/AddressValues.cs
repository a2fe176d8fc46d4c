namespace Frameio.Client.Authentication;

/// <summary>What an address carries in its query, and behind its #.</summary>
internal sealed class AddressValues
{
    private readonly ILookup<string, string> _values;

    public AddressValues(Uri address) => _values = Split(address.Query, '?').Concat(Split(address.Fragment, '#'))
        .ToLookup(pair => pair.Name, pair => pair.Value);

    /// <summary>Whether it has nothing of a sign-in.</summary>
    public bool IsEmpty => !_values.Contains("code") && !_values.Contains("error");

    /// <summary>The value of a name; null where there is none, or where there are several.</summary>
    public string? this[string name] => _values[name].Count() == 1 ? _values[name].First() : null;

    private static IEnumerable<(string Name, string Value)> Split(string text, char mark) =>
        from pair in text.TrimStart(mark).Split('&')
        let end = pair.IndexOf('=')
        where end > 0
        select (Decode(pair.Substring(0, end)), Decode(pair.Substring(end + 1)));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
