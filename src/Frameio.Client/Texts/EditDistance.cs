namespace Frameio.Client.Texts;

/// <summary>
/// How many slips lie between two texts: a character more, less, another, or two that changed places.
/// </summary>
/// <remarks>
/// The textbook's table (Damerau and Levenshtein's distance, by optimal alignment) rather than a package: each that
/// ships is loaded by every session, and none stops where more slips are found than matter, which is what makes a list
/// of a hundred thousand take milliseconds.
/// </remarks>
internal static class EditDistance
{
    /// <summary>Names are 255 characters at most, and so are addresses.</summary>
    private const int Longest = 255;

    /// <summary>The number of slips, or one more than are allowed where there are more than that.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        int tooMany = most + 1;
        if (Math.Abs(one.Length - other.Length) > most || Math.Max(one.Length, other.Length) > Longest)
        {
            return tooMany;
        }

        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> last = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        for (int j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        // Only what is near the diagonal can end below the limit.
        for (int i = 1; i <= one.Length; i++)
        {
            int from = Math.Max(1, i - most);
            int to = Math.Min(other.Length, i + most);
            row[from - 1] = from == 1 ? i : tooMany;
            int fewest = row[from - 1];
            for (int j = from; j <= to; j++)
            {
                int replaced = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                int left = (j == i + most ? tooMany : last[j]) + 1;
                int slips = Math.Min(replaced, Math.Min(left, row[j - 1] + 1));
                bool changedPlaces = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                row[j] = changedPlaces ? Math.Min(slips, before[j - 2] + 1) : slips;
                fewest = Math.Min(fewest, row[j]);
            }

            if (fewest > most)
            {
                return tooMany;
            }

            Span<int> oldest = before;
            before = last;
            last = row;
            row = oldest;
        }

        return Math.Min(last[other.Length], tooMany);
    }
}
