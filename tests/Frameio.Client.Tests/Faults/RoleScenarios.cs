using Frameio.Client.Access;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Faults;

/// <summary>People into workspaces and projects, and out of them, with both generations.</summary>
internal static class RoleScenarios
{
    private const string Chloe = "chloe@northlight.example";
    private const string Dev = "dev.patel@northlight.example";
    private const string Deactivated = "jonas@northlight.example";
    private const string Ines = "ines@agency.example";
    private const string Removed = "finn.o'neil@northlight.example";
    private const string Grace = "grace+dailies@agency.example";
    private const string Hugo = "hugo+it's@agency.example";
    private const string Stranger = "stranger@client.example";

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("V2 workspace add", ApiGeneration.V2, PlaceKind.Workspace, Adds: true,
        [
            .. Strangers(Studio.Dailies, 4), .. Generated(Studio.Dailies, 11, 3), new(Studio.Dailies, Chloe),
            new(Studio.Dailies, Ines, "team_manager"), new(Studio.Dailies, "manager@client.example", "team_manager"),
            new(Studio.Dailies, Removed), new("Post", Deactivated), new("Post", Stranger),
            new("Post", Hugo), new("Post", Hugo), new("Nowhere", Hugo),
        ]),
        new("V2 project add", ApiGeneration.V2, PlaceKind.Project, Adds: true,
        [
            .. Strangers(Studio.Pilot, 8), .. Generated(Studio.Pilot, 11, 4), new(Studio.Pilot, Studio.Oskar),
            new(Studio.Pilot, Ines), new(Studio.Pilot, Chloe), .. Strangers("Finale", 3), new("Finale", Hugo),
            new("Finale", Deactivated), new("Finale", Dev), new("Finale", Hugo), new("Pilot", Stranger),
        ]),
        new("V2 workspace remove", ApiGeneration.V2, PlaceKind.Workspace, Adds: false,
        [
            .. Generated(Studio.Dailies, 1, 5), new(Studio.Dailies, Studio.Chloe), new(Studio.Dailies, Dev),
            new(Studio.Dailies, Removed), new(Studio.Dailies, Stranger), new(Studio.Dailies, Hugo), new("Post", Chloe),
            new("Post", Grace), new("Post", Studio.Nobody),
        ]),
        new("V2 project remove", ApiGeneration.V2, PlaceKind.Project, Adds: false,
        [
            .. Generated(Studio.Pilot, 1, 5), new(Studio.Pilot, Ines), new(Studio.Pilot, Studio.Grace),
            new(Studio.Pilot, Studio.Oskar), new(Studio.Pilot, Stranger), new(Studio.Pilot, Hugo), new("Finale", Dev),
            new("Finale", Dev),
        ]),
        new("V4 project add", ApiGeneration.V4, PlaceKind.Project, Adds: true,
        [
            .. Generated(Studio.Pilot, 11, 3), new(Studio.Pilot, Ines), new(Studio.Pilot, Dev, "viewer"),
            new(Studio.Pilot, Chloe), new(Studio.Pilot, Stranger), new(Studio.Pilot, Deactivated),
            new(Studio.Pilot, Grace, "full_access"), new("Finale", Chloe), new("Finale", Hugo), new("Finale", Hugo),
            new("Pilot", Hugo),
        ]),
        new("V4 workspace add", ApiGeneration.V4, PlaceKind.Workspace, Adds: true,
        [
            .. Generated(Studio.Dailies, 11, 3), new(Studio.Dailies, Chloe), new(Studio.Dailies, Ines, "viewer"),
            new(Studio.Dailies, Removed), new("Post", Dev, "workspace_admin"), new("Post", Deactivated),
            new("Post", Stranger),
        ]),
        new("V4 workspace remove", ApiGeneration.V4, PlaceKind.Workspace, Adds: false,
        [
            .. Generated(Studio.Dailies, 1, 5), new(Studio.Dailies, Chloe), new(Studio.Dailies, Studio.Dev),
            new(Studio.Dailies, Deactivated), new(Studio.Dailies, Stranger), new(Studio.Dailies, Hugo),
            new("Post", Chloe),
        ]),
        new("V4 project remove", ApiGeneration.V4, PlaceKind.Project, Adds: false,
        [
            .. Generated(Studio.Pilot, 1, 3), .. Generated(Studio.Pilot, 6, 5), new(Studio.Pilot, Ines),
            new(Studio.Pilot, Grace), new(Studio.Pilot, Hugo), new(Studio.Pilot, Stranger), new("Finale", Dev),
        ]),
    ];

    /// <summary>The studio of these runs, with a credential that is nobody else's.</summary>
    public static Seed SeedFor(string client)
    {
        Seed seed = Seeds.StudioWith(account => account with
        {
            GenerateUsers = new SeedGeneratedUsers { Count = 20 },
            Workspaces =
            [
                .. account.Workspaces.Select(
                    workspace => workspace.Id == Studio.Dailies ? Crowded(workspace) : workspace),
            ],
        });
        return seed with { Clients = [seed.Clients[0] with { ClientId = client }] };
    }

    private static SeedWorkspace Crowded(SeedWorkspace dailies) => dailies with
    {
        GeneratedMembers = 5,
        Members = [.. dailies.Members, new SeedWorkspaceMember { User = Removed, Removed = true }],
        Projects = [.. dailies.Projects.Select(project => project.Id == Studio.Pilot ? Crowded(project) : project)],
    };

    private static SeedProject Crowded(SeedProject pilot) => pilot with
    {
        Collaborators =
        [
            .. pilot.Collaborators,
            .. Enumerable.Range(1, 10).Select(number => new SeedCollaborator { User = Seeds.Email(number) }),
        ],
    };

    private static IEnumerable<Row> Strangers(string place, int count) =>
        Enumerable.Range(1, count).Select(number => new Row(place, $"new.person{number}@client.example"));

    private static IEnumerable<Row> Generated(string place, int first, int count) =>
        Enumerable.Range(first, count).Select(number => new Row(place, Seeds.Email(number)));
}
