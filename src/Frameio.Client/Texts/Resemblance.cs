using System.Text;

namespace Frameio.Client.Texts;

/// <summary>What a name looks like, in one kind of letters: of different characters that look the same, one.</summary>
internal static class Resemblance
{
    private static readonly (string Letters, string Plain)[] _alike =
    [
        // Capitals of Cyrillic.
        ("\u0410\u0412\u0415\u0405\u0406\u0408\u041A\u041C", "ABESIJKM"),
        ("\u041D\u041E\u0420\u0421\u0422\u0423\u0425", "HOPCTYX"),

        // Small letters of Cyrillic.
        ("\u0430\u0435\u0455\u0456\u0458\u043E\u0440\u0441\u0443\u0445\u04BB\u0501\u051B\u051D", "aesijopcyxhdqw"),

        // Capitals of Greek.
        ("\u0391\u0392\u0395\u0396\u0397\u0399\u039A\u039C\u039D\u039F\u03A1\u03A4\u03A5\u03A7", "ABEZHIKMNOPTYX"),

        // Small letters of Greek.
        ("\u03BF\u03BD\u03B1\u03B9\u03C1\u03C5", "ovaipu"),

        // Quotes, dashes and what else is typed for something plainer.
        ("\u2018\u2019\u201A\u201B\u2032\u00B4", "''''''"),
        ("\u201C\u201D\u201E\u201F\u2033", "\"\"\"\"\""),
        ("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-------"),
        ("\u00D7\u2215\u2044\u2024\u0131\u01C3", "x//.i!"),
    ];

    private static readonly Dictionary<char, char> _plain = _alike
        .SelectMany(row => row.Letters.Zip(row.Plain, (letter, plain) => (letter, plain)))
        .ToDictionary(pair => pair.letter, pair => pair.plain);

    /// <summary>The look of a name, in one case.</summary>
    public static string LookOf(string key) =>
        (Signs.IsAscii(key) ? key : string.Concat(key.Select(LookOf))).ToLowerInvariant();

    /// <summary>
    /// How a name differs from one that looks the same, as a sentence; empty where they don't look the same.
    /// </summary>
    /// <param name="there">The name that is there.</param>
    /// <param name="wanted">The one that isn't.</param>
    public static string Difference(string there, string wanted)
    {
        bool isOneName = string.Equals(there, wanted, StringComparison.OrdinalIgnoreCase);
        if (isOneName || LookOf(there) != LookOf(wanted))
        {
            return string.Empty;
        }

        int at = 0;
        while (at < there.Length && at < wanted.Length && IsOne(there[at], wanted[at]))
        {
            at++;
        }

        string its = CodePoint.At(there, at);
        return $" The two only look alike: it has {its} where yours has {CodePoint.At(wanted, at)}.";
    }

    private static bool IsOne(char one, char other) => char.ToLowerInvariant(one) == char.ToLowerInvariant(other);

    // Full-width letters and the like have their plain form in Unicode's own tables.
    private static string LookOf(char c)
    {
        if (_plain.TryGetValue(c, out char plain))
        {
            return plain.ToString();
        }

        return c <= '\u007F' || char.IsSurrogate(c) || c >= '\uFFFE'
            ? c.ToString()
            : c.ToString().Normalize(NormalizationForm.FormKC);
    }
}
