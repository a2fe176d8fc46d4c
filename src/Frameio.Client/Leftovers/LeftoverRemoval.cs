using Frameio.Client.Access.Running;
using Frameio.Client.AuditLog;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Integrations;

namespace Frameio.Client.Leftovers;

/// <summary>
/// Stops what people made, one by one: a webhook is switched off, a custom action and a share are deleted. Before
/// that it is read who made it, since a row may be of another day.
/// </summary>
/// <param name="calls">The session, of V4.</param>
/// <param name="accountId">UUID of the account.</param>
/// <param name="cancellationToken">Ends it.</param>
public sealed class LeftoverRemoval(IFrameioCalls calls, string accountId, CancellationToken cancellationToken)
{
    private readonly LeftoverLists _lists = new(calls, accountId, cancellationToken);

    /// <summary>What would become of it.</summary>
    /// <returns>
    /// <see cref="LeftoverStatus.WouldRemove"/>, <see cref="LeftoverStatus.WouldDisable"/>, or that there is nothing to
    /// do.
    /// </returns>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.ConflictingRow"/>: somebody else made it. Or that can't be read.
    /// </exception>
    public Task<string> CheckAsync(FrameioLeftover leftover) => leftover.Kind == LeftoverKind.Share
        ? CheckShareAsync(leftover)
        : CheckIntegrationAsync(leftover);

    /// <summary>Stops it.</summary>
    /// <returns>
    /// <see cref="LeftoverStatus.Removed"/>, <see cref="LeftoverStatus.Disabled"/>, or
    /// <see cref="LeftoverStatus.AlreadyGone"/>.
    /// </returns>
    /// <exception cref="FrameioException">It wasn't stopped, or nobody knows.</exception>
    public async Task<string> StopAsync(FrameioLeftover leftover)
    {
        try
        {
            switch (leftover.Kind)
            {
                case LeftoverKind.Webhook:
                    await calls.Integrations.SwitchWebhookOffAsync(accountId, leftover.Id, cancellationToken);
                    return LeftoverStatus.Disabled;
                case LeftoverKind.CustomAction:
                    await calls.Integrations.DeleteActionAsync(accountId, leftover.Id, cancellationToken);
                    return LeftoverStatus.Removed;
                default:
                    await calls.Shares.DeleteAsync(accountId, leftover.Id, cancellationToken);
                    return LeftoverStatus.Removed;
            }
        }
        catch (FrameioException gone) when (gone is { StatusCode: 404, Kind: FrameioErrorKind.RejectedByServer })
        {
            return LeftoverStatus.AlreadyGone;
        }
    }

    /// <summary>What it takes to stop all of these, one after the other.</summary>
    public RunForecast Foresee(IReadOnlyCollection<FrameioLeftover> leftovers)
    {
        int Of(string kind) => leftovers.Count(leftover => leftover.Kind == kind);
        TimeSpan time = calls.Integrations.TimeToSwitchOff(Of(LeftoverKind.Webhook))
            + calls.Integrations.TimeToDelete(Of(LeftoverKind.CustomAction))
            + calls.Shares.TimeToDelete(Of(LeftoverKind.Share));
        return new RunForecast(leftovers.Count, time);
    }

    private async Task<string> CheckIntegrationAsync(FrameioLeftover leftover)
    {
        FrameioList<FrameioIntegration> listed;
        try
        {
            listed = await _lists.InAsync(leftover.Kind, leftover.WorkspaceId!);
        }
        catch (FrameioException gone) when (gone.Kind == FrameioErrorKind.WorkspaceNotFound)
        {
            return LeftoverStatus.AlreadyGone;
        }

        FrameioIntegration? found = listed.FirstOrDefault(one => Same(one.Id, leftover.Id));
        if (found is null)
        {
            return listed.Gap is { } gap ? throw gap : LeftoverStatus.AlreadyGone;
        }

        if (!Same(found.CreatorId, leftover.UserId))
        {
            throw OfSomebodyElse(
                leftover, found.CreatorEmail ?? found.CreatorId ?? "somebody whom the service doesn't name");
        }

        return (leftover.Kind, found.Active) switch
        {
            (LeftoverKind.Webhook, false) => LeftoverStatus.AlreadyDisabled,
            (LeftoverKind.Webhook, _) => LeftoverStatus.WouldDisable,
            _ => LeftoverStatus.WouldRemove,
        };
    }

    private async Task<string> CheckShareAsync(FrameioLeftover leftover)
    {
        FrameioList<AuditRecord> made = await _lists.SharesOfAsync(leftover.UserId!);
        if (!made.Any(record => Same(record.ResourceId, leftover.Id)))
        {
            throw made.Gap ?? OfSomebodyElse(leftover, "somebody else, by the audit log");
        }

        return await calls.Shares.FindAsync(accountId, leftover.Id, cancellationToken) is null
            ? LeftoverStatus.AlreadyGone
            : LeftoverStatus.WouldRemove;
    }

    private static FrameioException OfSomebodyElse(FrameioLeftover leftover, string maker) => new(
        FrameioErrorKind.ConflictingRow,
        $"'{leftover}' was made by {maker}, and not by '{leftover.User ?? leftover.UserId}'. It stays as it is.");

    private static bool Same(string? one, string? other) =>
        one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
