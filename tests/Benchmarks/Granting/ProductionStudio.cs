using System.Globalization;
using Benchmarks.Studios;
using Frameio.Sandbox.Seeding;

namespace Benchmarks.Granting;

/// <summary>
/// An account of productions: 500 people, ten groups, six workspaces, a hundred projects of which half are restricted.
/// </summary>
internal static class ProductionStudio
{
    public const int People = 500;
    public const int RolesOfLeaver = 60;

    private const int Groups = 10;
    private const int Workspaces = 6;
    private const int Projects = 102;
    private const int GroupsOfLeaver = 4;
    private const int ProjectsOfLeaver = RolesOfLeaver - GroupsOfLeaver - Workspaces;

    /// <summary>Whose first person has 60 roles and memberships, where one leaves; else nobody has any.</summary>
    public static Seed Seed(bool hasLeaver)
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
                        Members = hasLeaver && index < GroupsOfLeaver ? [Studio.Email(1)] : [],
                    })],
                    Workspaces =
                        [.. Enumerable.Range(0, Workspaces).Select(number => WorkspaceOf(number, hasLeaver))],
                },
            ],
        };
    }

    public static string ProjectName(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"Project {number}");

    private static SeedWorkspace WorkspaceOf(int number, bool hasLeaver) => new()
    {
        Id = Id(1, number),
        Name = string.Create(CultureInfo.InvariantCulture, $"Workspace {number}"),
        Members = hasLeaver ? [new SeedWorkspaceMember { User = Studio.Email(1), Role = "commenter" }] : [],
        Projects =
        [
            .. Enumerable.Range(0, Projects / Workspaces).Select(
                project => ProjectOf((number * (Projects / Workspaces)) + project, hasLeaver)),
        ],
    };

    private static SeedProject ProjectOf(int number, bool hasLeaver) => new()
    {
        Id = Id(2, number),
        Name = ProjectName(number),
        Restricted = number % 2 == 0,
        Collaborators = hasLeaver && number < ProjectsOfLeaver
            ? [new SeedCollaborator { User = Studio.Email(1), Role = "editor" }]
            : [],
    };

    private static string Id(int kind, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"7b1d0e52-0000-4000-800{kind}-{number:000000000000}");
}
