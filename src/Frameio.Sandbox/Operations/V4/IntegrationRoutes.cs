using Frameio.Sandbox.Requests;
using static Frameio.Sandbox.Operations.OperationStage;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The operations on webhooks, custom actions and shares.</summary>
internal static class IntegrationRoutes
{
    private const string Webhook = AccountRoutes.Path + "/webhooks/{webhook_id}";
    private const string Share = AccountRoutes.Path + "/shares/{share_id}";

    private static readonly QueryField _creator = QueryField.OneOf("include", "creator");

    /// <summary>The operations.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new("v4ListWebhooks", "GET", WorkspaceRoutes.Path + "/webhooks", 100, Current, Webhooks.List,
            query: [.. QueryField.Paging, _creator]),
        new("v4UpdateWebhook", "PATCH", Webhook, 10, Current, Webhooks.Update,
            body:
            [
                BodyField.Boolean("active", required: false),
                BodyField.Texts("events", required: false),
                BodyField.Text("name", required: false),
                BodyField.LongText("url", required: false),
            ]),
        new("v4DeleteWebhook", "DELETE", Webhook, 60, Current, Webhooks.Delete),
        new("v4ListCustomActions", "GET", WorkspaceRoutes.Path + "/actions", 100, Current, CustomActions.List,
            query: [.. QueryField.Paging, _creator]),
        new("v4DeleteCustomAction", "DELETE", AccountRoutes.Path + "/actions/{action_id}", 60, Current,
            CustomActions.Delete),
        new("v4GetShare", "GET", Share, 100, Current, Shares.Show),
        new("v4DeleteShare", "DELETE", Share, 60, Current, Shares.Delete),
    ];
}
