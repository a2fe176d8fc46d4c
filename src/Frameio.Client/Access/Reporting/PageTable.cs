using System.Text.Json;

namespace Frameio.Client.Access.Reporting;

/// <summary>
/// Things that many paths name, each written once: paths have its number. So a large account stays a few megabytes.
/// </summary>
/// <param name="keyOf">What makes two of them one.</param>
/// <param name="write">Writes the parts of one, which are an array.</param>
internal sealed class PageTable<T>(Func<T, string> keyOf, Action<Utf8JsonWriter, T> write)
{
    private readonly List<T> _all = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of a thing.</summary>
    public int Of(T thing)
    {
        string key = keyOf(thing);
        if (!_numbers.TryGetValue(key, out int number))
        {
            number = _all.Count;
            _numbers.Add(key, number);
            _all.Add(thing);
        }

        return number;
    }

    /// <summary>Writes them, by their numbers.</summary>
    public void Write(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartArray(name);
        foreach (T thing in _all)
        {
            writer.WriteStartArray();
            write(writer, thing);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }
}
