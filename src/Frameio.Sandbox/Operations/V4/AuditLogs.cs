using System.Globalization;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Paging;
using Frameio.Sandbox.Requests;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>
/// The audit log of an account, for its owners and admins. In which order the vendor lists it, in which time zone days
/// are, and whether the last one counts, isn't published: here it is the order of the events, UTC, and it does.
/// </summary>
internal static class AuditLogs
{
    private static readonly SortKeys<AuditEvent> _sorts = [];

    /// <summary>The filters.</summary>
    public static IReadOnlyList<QueryField> Query { get; } =
    [
        .. QueryField.Paging,
        QueryField.OneOf("include", "user"),
        QueryField.Filter("event_type", AuditTypes.IsEventType),
        QueryField.Filter("resource_type", AuditTypes.IsResourceType),
        QueryField.Filter("from_date", IsDay),
        QueryField.Filter("to_date", IsDay),
        QueryField.Filter("ip_address", value => value.Length > 0),
        QueryField.Filter("project_id", IsUuid),
        QueryField.Filter("resource_id", IsUuid),
        QueryField.Filter("user_id", IsUuid),
        QueryField.Filter("workspace_id", IsUuid),
    ];

    /// <summary>GET /v4/accounts/{account_id}/audit_logs.</summary>
    public static Answer List(OperationContext context)
    {
        Account account = context.ManagedAccount();
        return account.HasAuditLog
            ? ListPage.Answer(
                context,
                account.AuditEvents.Where(entry => IsWanted(context, entry)),
                _sorts,
                entry => Render.AuditEvent(account, entry, context))
            : throw Refusal.Forbidden("Audit logs are not part of this plan");
    }

    private static bool IsWanted(OperationContext context, AuditEvent entry)
    {
        bool Fits(string filter, string? value) =>
            context.Query.GetValueOrDefault($"filters[{filter}]") is not { } wanted
            || string.Equals(wanted, value, StringComparison.OrdinalIgnoreCase);
        string day = entry.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        bool isFrom = context.Query.GetValueOrDefault("filters[from_date]") is not { } from
            || string.CompareOrdinal(day, from) >= 0;
        bool isTo = context.Query.GetValueOrDefault("filters[to_date]") is not { } to
            || string.CompareOrdinal(day, to) <= 0;
        return isFrom && isTo && Fits("event_type", entry.Type) && Fits("resource_type", entry.ResourceType)
            && Fits("ip_address", entry.IpAddress) && Fits("project_id", entry.ProjectId)
            && Fits("resource_id", entry.ResourceId) && Fits("user_id", entry.UserId)
            && Fits("workspace_id", entry.WorkspaceId);
    }

    private static bool IsDay(string value) =>
        DateTime.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsUuid(string value) => Guid.TryParseExact(value, "D", out _);
}
