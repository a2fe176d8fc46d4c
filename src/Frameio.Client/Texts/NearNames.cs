namespace Frameio.Client.Texts;

/// <summary>The names of a list, made ready to find the nearest to one that isn't among them.</summary>
internal sealed class NearNames
{
    /// <summary>Of a file whose every row names somebody who isn't there, the first rows tell enough.</summary>
    private const int MostQuestions = 200;

    private readonly IReadOnlyList<string?> _names;
    private readonly (string Look, ulong Characters)[] _looks;
    private int _questions;

    public NearNames(IReadOnlyList<string?> names)
    {
        _names = names;
        _looks = [.. names.Select(name => Resemblance.LookOf(NameText.Key(name))).Select(look => (look, SetOf(look)))];
    }

    /// <summary>
    /// The question behind a message that there is no such name; empty where none is near, or it was asked often.
    /// </summary>
    /// <param name="wanted">The name that isn't there.</param>
    /// <param name="counts">Whether the name at a place of the list counts.</param>
    public string Ask(string wanted, Func<int, bool> counts) =>
        Interlocked.Increment(ref _questions) > MostQuestions ? string.Empty : Question(wanted, counts);

    private string Question(string wanted, Func<int, bool> counts)
    {
        string key = NameText.Key(wanted);
        string look = Resemblance.LookOf(key);
        ulong characters = SetOf(look);
        (int best, int fewest) = (-1, int.MaxValue);
        for (int i = 0; i < _looks.Length && fewest > 0; i++)
        {
            // A slip changes two characters of the set at most.
            bool mayBeNear = CountOf(_looks[i].Characters ^ characters) <= 2 * Nearness.Most;
            int slips = mayBeNear ? Nearness.Between(_looks[i].Look, look) : int.MaxValue;
            if (slips < fewest && counts(i))
            {
                (best, fewest) = (i, slips);
            }
        }

        return best < 0
            ? string.Empty
            : $" Did you mean '{NameText.Key(_names[best])}'?"
                + Resemblance.Difference(NameText.Key(_names[best]), key);
    }

    private static ulong SetOf(string look) => look.Aggregate(0UL, (set, c) => set | (1UL << (c % 64)));

    private static int CountOf(ulong set)
    {
        int count = 0;
        for (; set != 0; set &= set - 1)
        {
            count++;
        }

        return count;
    }
}
