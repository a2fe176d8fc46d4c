namespace Frameio.Client.Texts;

/// <summary>Whether a name can be meant by one that was written otherwise.</summary>
internal static class Nearness
{
    /// <summary>Slips in the longest of names.</summary>
    public const int Most = 3;

    /// <summary>
    /// The slips between two looks; <see cref="int.MaxValue"/> where they are too many for the names' length. Of
    /// addresses, each side of the @ counts for itself: nearly all people of an account share one domain.
    /// </summary>
    public static int Between(string one, string other)
    {
        int at = one.LastIndexOf('@');
        int otherAt = other.LastIndexOf('@');
        if (at < 0 || otherAt < 0)
        {
            return OfParts(one.AsSpan(), other.AsSpan());
        }

        int local = OfParts(one.AsSpan(0, at), other.AsSpan(0, otherAt));
        int domain = local > Most ? Most : OfParts(one.AsSpan(at), other.AsSpan(otherAt));
        return local > Most || domain > Most || local + domain > Most ? int.MaxValue : local + domain;
    }

    private static int OfParts(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.SequenceEqual(other))
        {
            return 0;
        }

        int allowed = AllowedFor(Math.Max(one.Length, other.Length));
        int slips = EditDistance.Between(one, other, allowed);
        return slips > allowed ? int.MaxValue : slips;
    }

    private static int AllowedFor(int length) => length switch
    {
        < 3 => 0,
        < 5 => 1,
        < 9 => 2,
        _ => Most,
    };
}
