using System.Globalization;

namespace Frameio.Client.Bulk;

/// <summary>Tells a 404 about a person from one about the group: both calls for members answer either with it.</summary>
internal static class GroupFailure
{
    /// <summary>The failure that holds for the whole group, or null when the 404 is about a person. Where the server's words don't tell, the group itself is asked for.</summary>
    public static async Task<FrameioException?> BehindAsync(
        FrameioClient client, string accountId, string groupId, FrameioException notFound, CancellationToken cancellationToken)
    {
        if (Mention(notFound, "user") || Mention(notFound, "member"))
        {
            return null;
        }

        if (Mention(notFound, "group"))
        {
            return notFound;
        }

        try
        {
            await client.Groups.GetAsync(accountId, groupId, cancellationToken);
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
