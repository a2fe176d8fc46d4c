using System.Globalization;
using Frameio.Client.Directory;
using Frameio.Client.Errors;

namespace Frameio.Client.Access.Relations;

/// <summary>
/// Tells a 404 about a person from one about the group: both calls for members answer either with it. Where the
/// server's words don't tell, the group itself is asked for, once a batch.
/// </summary>
internal sealed class GroupFailure(IFrameioCalls calls, string accountId, string groupId)
{
    private readonly object _gate = new();
    private Task<FrameioException?>? _asked;

    /// <summary>Whether the server's own words say that a 404 is about a person.</summary>
    public static bool IsAboutPerson(FrameioException notFound) =>
        Mention(notFound, "user") || Mention(notFound, "member");

    /// <summary>The failure that holds for the whole group, or null when the 404 is about a person.</summary>
    public async Task<FrameioException?> BehindAsync(FrameioException notFound, CancellationToken cancellationToken)
    {
        if (IsAboutPerson(notFound))
        {
            return null;
        }

        return Mention(notFound, "group") ? notFound : await AskOnceAsync(cancellationToken);
    }

    private Task<FrameioException?> AskOnceAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _asked ??= AskAsync(cancellationToken);
        }
    }

    private async Task<FrameioException?> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            await calls.Groups.GetAsync(accountId, groupId, cancellationToken);
            return null;
        }
        catch (FrameioException failure)
        {
            return failure;
        }
    }

    private static bool Mention(FrameioException refusal, string word) => refusal.ServerErrors.Any(error =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(error.Detail, word, CompareOptions.OrdinalIgnoreCase) >= 0);
}
