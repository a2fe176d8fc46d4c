using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Integrations;

/// <summary>The webhooks and custom actions of workspaces.</summary>
public sealed class IntegrationCalls
{
    private const string Account = "/v4/accounts/{account_id}";
    private const string Workspace = Account + "/workspaces/{workspace_id}";
    private const string Webhook = Account + "/webhooks/{webhook_id}";

    private static readonly Operation _listWebhooks = ListOf("/webhooks");
    private static readonly Operation _listActions = ListOf("/actions");
    private static readonly Operation _updateWebhook = new(Operation.Patch, Webhook, 10) { HoldsSecrets = true };
    private static readonly Operation _deleteAction = new(HttpMethod.Delete, Account + "/actions/{action_id}", 60);

    private static readonly IReadOnlyDictionary<string, string> _withCreator =
        new Dictionary<string, string> { ["include"] = "creator" };

    private readonly CallContext _context;

    internal IntegrationCalls(CallContext context) => _context = context;

    /// <summary>The webhooks of a workspace, page by page.</summary>
    public IAsyncEnumerable<FrameioIntegration> ListWebhooksAsync(
        string accountId, string workspaceId, CancellationToken cancellationToken = default) =>
        ListAsync(_listWebhooks, accountId, workspaceId, cancellationToken);

    /// <summary>The custom actions of a workspace, page by page.</summary>
    public IAsyncEnumerable<FrameioIntegration> ListActionsAsync(
        string accountId, string workspaceId, CancellationToken cancellationToken = default) =>
        ListAsync(_listActions, accountId, workspaceId, cancellationToken);

    /// <summary>Switches a webhook off. It stays, with all that it is, and can be switched on again.</summary>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.NotApplied"/>: the service took the change, and the webhook is on all the same.
    /// </exception>
    public async Task SwitchWebhookOffAsync(
        string accountId, string webhookId, CancellationToken cancellationToken = default)
    {
        IntegrationItem hook = await _context.Transport.ReadDataAsync(
            _context.Call(_updateWebhook, accountId, webhookId)
                .With(new WebhookSwitch { Active = false }, IntegrationJson.Default.EnvelopeWebhookSwitch),
            IntegrationJson.Default.EnvelopeIntegrationItem,
            item => ServiceId.IsUsable(item.Id),
            cancellationToken);
        if (hook.Active == true)
        {
            throw new FrameioException(
                FrameioErrorKind.NotApplied, "The service took the change, and the webhook is on all the same.");
        }
    }

    /// <summary>Deletes a custom action.</summary>
    public Task DeleteActionAsync(
        string accountId, string actionId, CancellationToken cancellationToken = default) =>
        _context.Transport.RemoveAsync(_context.Call(_deleteAction, accountId, actionId), cancellationToken);

    /// <summary>How long so many webhooks take to be switched off at the service's rate.</summary>
    internal TimeSpan TimeToSwitchOff(int webhooks) => _context.TimeFor(_updateWebhook, webhooks);

    /// <summary>How long so many custom actions take to be deleted at the service's rate.</summary>
    internal TimeSpan TimeToDelete(int actions) => _context.TimeFor(_deleteAction, actions);

    private static Operation ListOf(string what) => new(HttpMethod.Get, Workspace + what, 100)
    {
        NotFound = FrameioErrorKind.WorkspaceNotFound,
        HoldsSecrets = true,
    };

    private IAsyncEnumerable<FrameioIntegration> ListAsync(
        Operation list, string accountId, string workspaceId, CancellationToken cancellationToken) =>
        _context.ListAsync(
            list,
            [accountId, workspaceId],
            _withCreator,
            IntegrationJson.Default.IntegrationItem,
            item => item.ToIntegration(),
            cancellationToken);
}
