using System.Runtime.CompilerServices;
using Frameio.Client.Accounts;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Texts;
using Frameio.Client.Users;

namespace Frameio.Client.Directory;

/// <summary>What is said of something that a list doesn't hold.</summary>
public static class Missing
{
    // The names of a list are made ready once, however many rows name somebody who isn't there.
    private static readonly ConditionalWeakTable<object, NearNames> _names = new();

    /// <summary>The error of something that isn't there; or, by a list that isn't whole, may be there.</summary>
    /// <param name="list">The list that doesn't hold it.</param>
    /// <param name="kind">The error where the list is whole.</param>
    /// <param name="message">What isn't there, in a sentence.</param>
    /// <param name="wanted">
    /// The name or address that isn't there, to name the nearest that is; null for an id, to which none is near.
    /// </param>
    public static FrameioException From<T>(
        FrameioList<T> list, FrameioErrorKind kind, string message, string? wanted = null) =>
        From(list, kind, message, wanted, counts: null);

    /// <summary>The same, where only some of the list count.</summary>
    internal static FrameioException From<T>(
        FrameioList<T> list, FrameioErrorKind kind, string message, string? wanted, Func<T, bool>? counts)
    {
        string told = wanted is null ? message : message + Hint(list, wanted, counts);
        return list.Gap is { } gap
            ? new FrameioException(
                FrameioErrorKind.UnexpectedAnswer, $"{told} But that can't be told for sure: {gap.Message}", gap)
            : new FrameioException(kind, told);
    }

    private static string Hint<T>(FrameioList<T> list, string wanted, Func<T, bool>? counts) =>
        Misread.Words(wanted) is { Length: > 0 } words
            ? words
            : _names.GetValue(list, _ => new NearNames([.. list.Select(item => NameOf(item))]))
                .Ask(wanted, i => counts?.Invoke(list[i]) != false);

    private static string? NameOf(object? item) => item switch
    {
        IPlace place => place.Name,
        FrameioUser user => user.Email,
        FrameioAccount account => account.DisplayName,
        _ => null,
    };
}
