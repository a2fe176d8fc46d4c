using System.Globalization;
using Benchmarks.Studios;
using Frameio.Sandbox.Seeding;

namespace Benchmarks.Reviewing;

/// <summary>
/// An account to review: as many people in each workspace and on each project as go on a page of its list, a few of
/// them by groups.
/// </summary>
/// <param name="People">People beside the owner.</param>
/// <param name="Workspaces">Workspaces.</param>
/// <param name="Projects">Projects, as many in each workspace.</param>
/// <param name="Groups">Groups.</param>
internal sealed record ReviewStudio(int People, int Workspaces, int Projects, int Groups)
{
    private const int MembersOfWorkspace = 40;
    private const int MembersOfGroup = 20;
    private const int PeopleOnProject = 5;

    /// <summary>Every how-manieth project is restricted.</summary>
    private const int Restricted = 5;

    public Seed Seed
    {
        get
        {
            Seed studio = Studio.Seed(People, Groups);
            SeedAccount account = studio.Accounts[0];
            return studio with
            {
                Accounts =
                [
                    account with
                    {
                        Groups = [.. account.Groups.Select((group, index) => group with
                        {
                            Members = Somebody(index * MembersOfGroup, MembersOfGroup),
                        })],
                        Workspaces = [.. Enumerable.Range(0, Workspaces).Select(WorkspaceOf)],
                    },
                ],
            };
        }
    }

    private SeedWorkspace WorkspaceOf(int number) => new()
    {
        Id = Id(1, number),
        Name = $"Workspace {number}",
        Members =
        [
            .. Somebody(number * MembersOfWorkspace, MembersOfWorkspace)
                .Select(email => new SeedWorkspaceMember { User = email, Role = "editor" }),
        ],
        Groups = [GroupRole(number, "commenter")],
        Projects =
        [
            .. Enumerable.Range(0, Projects / Workspaces).Select(
                project => ProjectOf((number * (Projects / Workspaces)) + project)),
        ],
    };

    private SeedProject ProjectOf(int number) => new()
    {
        Id = Id(2, number),
        Name = $"Project {number}",
        Restricted = number % Restricted == 0,
        Collaborators =
        [
            .. Somebody(number * PeopleOnProject, PeopleOnProject)
                .Select(email => new SeedCollaborator { User = email, Role = "full_access" }),
        ],
        Groups = [GroupRole(number, "viewer")],
    };

    private SeedGroupRole GroupRole(int number, string role) =>
        new() { Group = Studio.GroupName((number % Groups) + 1), Role = role };

    private string[] Somebody(int first, int count) =>
        [.. Enumerable.Range(first, count).Select(number => Studio.Email((number % People) + 1))];

    private static string Id(int kind, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"3a5d7c11-0000-4000-800{kind}-{number:000000000000}");
}
