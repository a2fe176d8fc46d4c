using System.Globalization;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Isolation;

/// <summary>Reads from a refusal which ids of the batch it blames.</summary>
internal static class Offenders
{
    private const string IdsPointer = "/user_ids/";

    /// <summary>
    /// The indexes of the blamed ids, ascending: a pointer such as <c>/data/user_ids/3</c>, or an id of the batch in a
    /// detail.
    /// </summary>
    public static IReadOnlyCollection<int> NamedIn(FrameioException refusal, IReadOnlyList<string> sentIds)
    {
        SortedSet<int> named = [];
        foreach (ServerError error in refusal.ServerErrors)
        {
            if (IndexIn(error.SourcePointer) is { } index && index < sentIds.Count)
            {
                named.Add(index);
            }

            named.UnionWith(MentionedIn(error.Detail, sentIds));
        }

        // An answer in plain text has no entries, only a message with its words.
        if (refusal.ServerErrors.Count == 0)
        {
            named.UnionWith(MentionedIn(refusal.Message, sentIds));
        }

        return named;
    }

    /// <summary>The refusal narrowed to the entries about one row; as it is when none or all of them are.</summary>
    public static FrameioException About(FrameioException refusal, int index, string? id)
    {
        ServerError[] own = refusal.ServerErrors
            .Where(error => IndexIn(error.SourcePointer) == index || (id is not null && Mentions(error.Detail, id)))
            .ToArray();
        if (own.Length == 0 || own.Length == refusal.ServerErrors.Count)
        {
            return refusal;
        }

        string allWords = Join(refusal.ServerErrors);
        string ownWords = Join(own);
        string message = refusal.Message.EndsWith(allWords, StringComparison.Ordinal)
            ? refusal.Message.Remove(refusal.Message.Length - allWords.Length) + ownWords
            : ownWords;
        return new FrameioException(refusal.Kind, message, refusal)
        {
            StatusCode = refusal.StatusCode,
            ServerErrors = own,
        };
    }

    private static string Join(IEnumerable<ServerError> errors) => string.Join("; ", errors);

    private static int? IndexIn(string? pointer)
    {
        int start = pointer?.LastIndexOf(IdsPointer, StringComparison.Ordinal) ?? -1;
        if (start < 0)
        {
            return null;
        }

        string index = pointer!.Substring(start + IdsPointer.Length).Split('/')[0];
        return int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
    }

    // A sentence with every one of several ids repeats the request and blames nobody.
    private static List<int> MentionedIn(string words, IReadOnlyList<string> sentIds)
    {
        List<int> mentioned =
            Enumerable.Range(0, sentIds.Count).Where(index => Mentions(words, sentIds[index])).ToList();
        return mentioned.Count == sentIds.Count && mentioned.Count > 1 ? [] : mentioned;
    }

    // Only as a whole: 12 is not in 123.
    private static bool Mentions(string words, string id)
    {
        if (id.Length == 0)
        {
            return false;
        }

        for (int at = Find(words, id, 0); at >= 0; at = Find(words, id, at + 1))
        {
            int end = at + id.Length;
            if ((at == 0 || !IsOfAnId(words[at - 1])) && (end == words.Length || !IsOfAnId(words[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static int Find(string words, string id, int start) =>
        words.IndexOf(id, start, StringComparison.OrdinalIgnoreCase);

    private static bool IsOfAnId(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';
}
