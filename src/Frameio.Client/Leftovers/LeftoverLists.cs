using System.Collections.Concurrent;
using Frameio.Client.AuditLog;
using Frameio.Client.Directory;
using Frameio.Client.Http;
using Frameio.Client.Integrations;

namespace Frameio.Client.Leftovers;

/// <summary>The lists that tell who made what, each read once for a command. Safe from several threads.</summary>
/// <param name="calls">The calls of all resources.</param>
/// <param name="accountId">UUID of the account.</param>
/// <param name="cancellationToken">Ends the readings, whoever asked for them.</param>
internal sealed class LeftoverLists(IFrameioCalls calls, string accountId, CancellationToken cancellationToken)
{
    private readonly ConcurrentDictionary<(string, string), Lazy<Task<FrameioList<FrameioIntegration>>>> _places = [];
    private readonly ConcurrentDictionary<string, Lazy<Task<FrameioList<AuditRecord>>>> _shares =
        new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The webhooks or custom actions of a workspace.</summary>
    /// <exception cref="Errors.FrameioException">The list can't be read.</exception>
    public Task<FrameioList<FrameioIntegration>> InAsync(string kind, string workspaceId) => _places.GetOrAdd(
        (kind, workspaceId.ToUpperInvariant()),
        _ => new Lazy<Task<FrameioList<FrameioIntegration>>>(
            () => List(kind, workspaceId).ReadAllAsync(cancellationToken))).Value;

    /// <summary>The events of shares that somebody made, as the audit log has them.</summary>
    /// <exception cref="Errors.FrameioException">The log can't be read.</exception>
    public Task<FrameioList<AuditRecord>> SharesOfAsync(string userId) => _shares.GetOrAdd(
        userId,
        _ => new Lazy<Task<FrameioList<AuditRecord>>>(() => calls.AuditLog
            .ListAsync(
                accountId, new AuditFilter { EventType = "share_created", UserId = userId }, cancellationToken)
            .ReadAllAsync(cancellationToken))).Value;

    private IAsyncEnumerable<FrameioIntegration> List(string kind, string workspaceId) => kind == LeftoverKind.Webhook
        ? calls.Integrations.ListWebhooksAsync(accountId, workspaceId, cancellationToken)
        : calls.Integrations.ListActionsAsync(accountId, workspaceId, cancellationToken);
}
