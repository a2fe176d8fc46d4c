using Frameio.Client.Accounts;
using Frameio.Client.AuditLog;
using Frameio.Client.Groups;
using Frameio.Client.Integrations;
using Frameio.Client.Projects;
using Frameio.Client.Shares;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Directory;

/// <summary>The calls of all resources, of whichever generation of the API.</summary>
public interface IFrameioCalls
{
    /// <summary>The token owner and its accounts.</summary>
    AccountCalls Accounts { get; }

    /// <summary>The users of an account.</summary>
    UserCalls Users { get; }

    /// <summary>The groups of an account.</summary>
    GroupCalls Groups { get; }

    /// <summary>The workspaces of an account, which V2 calls teams.</summary>
    WorkspaceCalls Workspaces { get; }

    /// <summary>The projects of an account and the people on them.</summary>
    ProjectCalls Projects { get; }

    /// <summary>What happened in an account.</summary>
    AuditLogCalls AuditLog { get; }

    /// <summary>The webhooks and custom actions of workspaces.</summary>
    IntegrationCalls Integrations { get; }

    /// <summary>The shares of projects.</summary>
    ShareCalls Shares { get; }

    /// <summary>
    /// Whether the calls mean people by their addresses, since the account's users aren't listed: an address means
    /// whoever has it, a stranger too. Where it is false, they mean users of the account by their ids.
    /// </summary>
    bool KnowsPeopleByAddress { get; }
}
