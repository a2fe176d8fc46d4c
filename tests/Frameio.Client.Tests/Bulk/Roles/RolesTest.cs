using Frameio.Client.Access;
using Frameio.Client.Access.Planning;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Logging;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>Runs rows about workspaces and projects on both generations.</summary>
public abstract class RolesTest : LegacyTest
{
    protected const string DailiesWorkspace = "Dailies";

    /// <summary>A project whose name no other bears; restricted.</summary>
    protected const string Finale = "Finale";

    /// <summary>Everything that can be put together: the generation, and what people are put into.</summary>
    public static TheoryData<ApiGeneration, RolePlace> Everywhere => new()
    {
        { ApiGeneration.V2, RolePlace.Workspace },
        { ApiGeneration.V2, RolePlace.Project },
        { ApiGeneration.V4, RolePlace.Workspace },
        { ApiGeneration.V4, RolePlace.Project },
    };

    protected FrameioClient ClientOf(ApiGeneration generation) => generation == ApiGeneration.V2 ? Legacy : Client;

    protected KindRun Start(
        ApiGeneration generation, RolePlace place, AccessChange change, RunOptions? options = null) =>
        RoleRun.Start(ClientOf(generation), new AccountDirectory(Studio.Account), place, change, options);

    /// <summary>Puts people in, in a run of its own.</summary>
    protected Task<List<Outcome>> AddAsync(
        ApiGeneration generation, RolePlace place, params IEnumerable<RoleRow> rows) =>
        RunAsync(generation, place, AccessChange.Grant, rows);

    /// <summary>Takes people out, in a run of its own.</summary>
    protected Task<List<Outcome>> RemoveAsync(
        ApiGeneration generation, RolePlace place, params IEnumerable<RoleRow> rows) =>
        RunAsync(generation, place, AccessChange.Revoke, rows);

    protected async Task<List<Outcome>> RunAsync(
        ApiGeneration generation,
        RolePlace place,
        AccessChange change,
        IEnumerable<RoleRow> rows,
        RunOptions? options = null)
    {
        using KindRun run = Start(generation, place, change, options);
        return await run.ToEndAsync(rows, Cancellation);
    }

    protected WorkspaceSnapshot Workspace(string idOrName) => Server.State.Snapshot().Workspace(idOrName);

    protected ProjectSnapshot ProjectOf(string idOrName) => Server.State.Snapshot().Project(idOrName);

    /// <summary>The people of a workspace or project by address, with the role that the record has.</summary>
    protected IReadOnlyDictionary<string, string?> People(RolePlace place, string idOrName) =>
        Grants(place, idOrName).ToDictionary(
        grant => grant.Email, grant => grant.Role, StringComparer.OrdinalIgnoreCase);

    protected IReadOnlyList<GrantSnapshot> Grants(RolePlace place, string idOrName) =>
        place == RolePlace.Workspace ? Workspace(idOrName).Members : ProjectOf(idOrName).Collaborators;

    protected IReadOnlyList<InvitationSnapshot> Pending(RolePlace place, string idOrName) =>
        place == RolePlace.Workspace ? Workspace(idOrName).Pending : ProjectOf(idOrName).Pending;

    /// <summary>The calls that would change something.</summary>
    protected IReadOnlyList<LogEntry> Writes =>
        [.. Log.Where(call => call.Method != "GET" && call.Operation != "imsToken")];

    protected static string AddCall(ApiGeneration generation, RolePlace place) => (generation, place) switch
    {
        (ApiGeneration.V2, RolePlace.Workspace) => "v2AddTeamMember",
        (ApiGeneration.V2, _) => "v2AddCollaborator",
        (_, RolePlace.Workspace) => "v4SetWorkspaceUserRole",
        _ => "v4SetProjectUserRole",
    };

    protected static string RemoveCall(ApiGeneration generation, RolePlace place) => (generation, place) switch
    {
        (ApiGeneration.V2, RolePlace.Workspace) => "v2RemoveTeamMember",
        (ApiGeneration.V2, _) => "v2RemoveCollaborator",
        (_, RolePlace.Workspace) => "v4RemoveWorkspaceUser",
        _ => "v4RemoveProjectUser",
    };

    protected static string Unique(RolePlace place) => place == RolePlace.Workspace ? DailiesWorkspace : Finale;

    protected static FrameioErrorKind MissingIn(RolePlace place) =>
        place == RolePlace.Workspace ? FrameioErrorKind.MemberNotFound : FrameioErrorKind.CollaboratorNotFound;

    protected static IEnumerable<AccessStatus> Statuses(IEnumerable<Outcome> outcomes) =>
        outcomes.Select(outcome => outcome.Status);

    protected static void RequireIn(string text, params ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }
    }
}
