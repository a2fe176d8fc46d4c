using Frameio.Client.Access.Reviewing;
using Frameio.Client.Directory;
using Frameio.Client.Groups;
using Frameio.Client.Projects;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Client.Workspaces;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>Reviews an account.</summary>
public abstract class ReviewTest : SandboxTest
{
    protected AccessReview Start(ReviewOptions? options = null, FrameioClient? client = null) => new(
        client ?? Client,
        new AccountDirectory(Studio.Account),
        (options ?? new ReviewOptions()) with { CallerIsAdmin = client is null });

    protected async Task<List<FrameioAccess>> ReadAsync(ReviewQuery? query = null, bool assignedOnly = false) =>
        await Start(Options(query, assignedOnly)).ReadAsync(Cancellation).ToListAsync(Cancellation);

    protected static ReviewOptions Options(ReviewQuery? query = null, bool assignedOnly = false) =>
        new() { Queries = [query ?? new ReviewQuery()], AssignedOnly = assignedOnly };

    protected static FrameioUser User(string id, string email) => new() { Id = id, Email = email };

    protected static FrameioGroup Group(string id, string name) => new() { Id = id, Name = name };

    protected static FrameioWorkspace Workspace(string id, string name) =>
        new() { Id = id, Name = name, AccountId = Studio.Account };

    protected static FrameioProject Project(
        string id, string name, string workspaceId, string? workspace, bool isRestricted = false) => new()
        {
            Id = id,
            Name = name,
            WorkspaceId = workspaceId,
            WorkspaceName = workspace,
            Restricted = isRestricted,
        };

    /// <summary>A row in a line, for comparing.</summary>
    private protected static string Line(ModelRow row) =>
        $"{row.Email} | {row.Group} | {row.Workspace} | {row.Project} | {row.Role} | {row.Via} | {row.IsEffective}";

    private protected static ModelRow RowOf(FrameioAccess row) =>
        new(row.Email, row.Group, row.Workspace, row.Project, row.Role, row.Via, row.IsEffective);

    protected static string Line(FrameioAccess row) => Line(RowOf(row));
}
