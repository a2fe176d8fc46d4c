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

namespace Frameio.Client.V2;

/// <summary>The calls of V2, and those of V4 that it lacks, which say so.</summary>
internal sealed class LegacyCalls : IFrameioCalls
{
    public LegacyCalls(CallContext context)
    {
        LegacyContext legacy = new(context);
        MissingContext missing = new(context);
        (Accounts, Workspaces, Projects) =
            (new AccountCallsV2(legacy), new WorkspaceCallsV2(legacy), new ProjectCallsV2(legacy));
        (Users, Groups, AuditLog) = (new UserCalls(missing), new GroupCalls(missing), new AuditLogCalls(missing));
        (Integrations, Shares) = (new IntegrationCalls(missing), new ShareCalls(missing));
    }

    public AccountCalls Accounts { get; }

    public UserCalls Users { get; }

    public GroupCalls Groups { get; }

    public WorkspaceCalls Workspaces { get; }

    public ProjectCalls Projects { get; }

    public AuditLogCalls AuditLog { get; }

    public IntegrationCalls Integrations { get; }

    public ShareCalls Shares { get; }

    public bool KnowsPeopleByAddress => true;
}
