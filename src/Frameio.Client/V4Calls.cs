using Frameio.Client.Accounts;
using Frameio.Client.AuditLog;
using Frameio.Client.Directory;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Integrations;
using Frameio.Client.Projects;
using Frameio.Client.Shares;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client;

/// <summary>The calls of V4.</summary>
internal sealed class V4Calls(CallContext context) : IFrameioCalls
{
    public AccountCalls Accounts { get; } = new AccountCallsV4(context);

    public UserCalls Users { get; } = new(context);

    public GroupCalls Groups { get; } = new(context);

    public WorkspaceCalls Workspaces { get; } = new WorkspaceCallsV4(context);

    public ProjectCalls Projects { get; } = new ProjectCallsV4(context);

    public AuditLogCalls AuditLog { get; } = new(context);

    public IntegrationCalls Integrations { get; } = new(context);

    public ShareCalls Shares { get; } = new(context);

    public bool KnowsPeopleByAddress => false;
}
