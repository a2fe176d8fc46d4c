using Frameio.Client.Access.Reviewing;
using Frameio.Sandbox;

namespace Frameio.Client.Tests.Reviewing;

/// <summary>
/// Reviews of accounts made up by chance say what was given to whom, whichever roles the service's lists show: that
/// isn't published, so each way is tried.
/// </summary>
public abstract class ModelTests(UserListing listing) : ModelTest(listing)
{
    [Fact]
    public async Task Everybody_who_reaches_anything_is_told_with_every_path()
    {
        await ForEachAsync(async (account, model) =>
        {
            List<FrameioAccess> rows = await ReadAsync();

            Require(model.Everything, rows);
            foreach (ModelPlace place in model.Places)
            {
                foreach (ModelPerson person in account.People)
                {
                    Assert.Equal(
                        ModelReview.Highest(model.TrueRoles(place, person.Email)), RoleTold(rows, place, person.Email));
                }
            }
        });
    }

    [Fact]
    public async Task What_was_given_is_told_without_what_follows_from_it() => await ForEachAsync(
        async (_, model) => Require(model.Assigned, await ReadAsync(assignedOnly: true)));

    [Fact]
    public async Task All_paths_to_a_project_are_told_where_one_is_named() => await ForEachAsync(
        async (account, model) =>
        {
            foreach (ModelPlace project in account.Projects)
            {
                ReviewQuery query = new() { Projects = [ProjectOf(project)] };

                Require(model.On(project), await ReadAsync(query));
                Require(
                    model.Assigned.Where(row => row.Project == project.Name),
                    await ReadAsync(query, assignedOnly: true));
            }
        });

    [Fact]
    public async Task All_paths_to_a_workspace_are_told_where_one_is_named() => await ForEachAsync(
        async (account, model) =>
        {
            foreach (ModelPlace workspace in account.Workspaces)
            {
                ReviewQuery query = new() { Workspaces = [Workspace(workspace.Id, workspace.Name)] };

                Require(model.In(workspace), await ReadAsync(query));
                Require(
                    model.Assigned.Where(row => row.Workspace == workspace.Name),
                    await ReadAsync(query, assignedOnly: true));
            }
        });

    [Fact]
    public async Task A_person_or_a_group_is_told_as_in_the_whole() => await ForEachAsync(async (account, model) =>
    {
        ModelPerson person = account.Any(account.People)!;
        ReviewQuery query = new() { Users = [new() { Id = person.Id, Email = person.Email }] };
        Require(model.Everything.Where(row => row.Email == person.Email), await ReadAsync(query));
        Require(model.Assigned.Where(row => row.Email == person.Email), await ReadAsync(query, assignedOnly: true));

        if (account.Any(account.Groups) is { } group)
        {
            query = new ReviewQuery { Groups = [new() { Id = group.Id, Name = group.Name, Source = group.Source }] };
            Require(model.Everything.Where(row => row.Group == group.Name), await ReadAsync(query));
            Require(model.Assigned.Where(row => row.Group == group.Name), await ReadAsync(query, assignedOnly: true));
        }
    });

    // By what the rows say: there, in the workspace that leads there, and in the account.
    private static string? RoleTold(List<FrameioAccess> rows, ModelPlace place, string email) => ModelReview.Highest(
        rows.Where(row => row.Email == email && (row.WorkspaceId, row.ProjectId) switch
        {
            (null, null) => true,
            (_, { } project) => project == place.Id,
            ({ } workspace, null) => workspace == place.Id
                || (place is { IsRestricted: false, Workspace: { } above } && workspace == above.Id),
        }).Select(row => row.Role));

    private static void Require(IEnumerable<ModelRow> expected, IEnumerable<FrameioAccess> rows) => Assert.Equal(
        expected.Select(Line).Order(StringComparer.Ordinal), rows.Select(Line).Order(StringComparer.Ordinal));

    /// <summary>Lists that show those who were given a role there.</summary>
    public class WithDirectLists() : ModelTests(UserListing.Direct);

    /// <summary>Lists that show everybody, with their own role before one that comes from elsewhere.</summary>
    public class WithInheritedLists() : ModelTests(UserListing.Inherited);

    /// <summary>Lists that show everybody with the role that counts.</summary>
    public class WithEffectiveLists() : ModelTests(UserListing.Effective);
}
