using Frameio.Client.Errors;
using Frameio.Client.Users;

namespace Frameio.Client.Access.Syncing;

/// <summary>What a plan may not do, whatever its rows and their order.</summary>
internal static class Guard
{
    /// <summary>Places that are named in an error; of more the number is told.</summary>
    private const int MostNamed = 10;

    /// <summary>Why nothing may be carried out; null where it may.</summary>
    /// <param name="targets">What is planned.</param>
    /// <param name="rows">How many rows there were, those that failed included.</param>
    /// <param name="options">What the caller allows.</param>
    public static FrameioException? Check(
        IReadOnlyCollection<SyncTarget> targets, long rows, SyncOptions options) =>
        NothingDesired(targets, rows, options) ?? TooManyRemovals(targets, options.MaximumRemoval);

    private static FrameioException? NothingDesired(
        IReadOnlyCollection<SyncTarget> targets, long rows, SyncOptions options)
    {
        if (options.Force)
        {
            return null;
        }

        SyncTarget[] bare = [.. targets.Where(target => !target.HasRows)];
        string? message = (bare.Length, rows) switch
        {
            (0, 0) => "The input has no rows.",
            (0, _) => null,
            _ => "The input has no row for "
                + Listed(bare, target => $"{Describe(target)}, where {Count(target, target.Removals)} would go") + ".",
        };
        return message is null ? null : new FrameioException(FrameioErrorKind.NothingDesired, message);
    }

    private static FrameioException? TooManyRemovals(IEnumerable<SyncTarget> targets, RemovalLimit limit)
    {
        SyncTarget[] over = [.. targets.Where(target => target.Removals > limit.Of(target.Present))];
        return over.Length == 0 ? null : new FrameioException(
            FrameioErrorKind.TooManyRemovals,
            $"More would be taken out of a place than may be ({limit}): "
                + Listed(over, target =>
                    $"{target.Removals} of {Count(target, target.Present)} in {Describe(target)}") + ".");
    }

    private static string Listed(SyncTarget[] targets, Func<SyncTarget, string> describe)
    {
        string named = string.Join("; ", targets.Take(MostNamed).Select(describe));
        return targets.Length > MostNamed ? $"{named}; and {targets.Length - MostNamed} places more" : named;
    }

    private static string Count(SyncTarget target, int count) => (target.Kind.Subject, count) switch
    {
        (SubjectKind.Group, 1) => "1 group",
        (SubjectKind.Group, _) => $"{count} groups",
        (_, 1) => "1 person",
        _ => $"{count} people",
    };

    private static string Describe(SyncTarget target) => $"the {target.Kind.PlaceNoun} '{target.Place}'";
}
