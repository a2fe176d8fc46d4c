using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Tests.Support;

/// <summary>Names and ids of the sandbox's built-in seed.</summary>
internal static class Studio
{
    public const string Account = "d5a104d4-e2c5-41fb-a0c8-801ef23c86a1";
    public const string Editors = "20d27562-6223-4fb2-988d-27bbdce2379d";
    public const string Reviewers = "20d27562-6223-4fb2-988d-27bbdce23701";
    public const string Producers = "20d27562-6223-4fb2-988d-27bbdce23702";
    public const string AdobeSync = "20d27562-6223-4fb2-988d-27bbdce23703";
    public const string Ana = "264fe484-d631-4841-a2d1-bd6d122045f4";
    public const string Chloe = "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f002";
    public const string Elena = "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f004";
    public const string Ines = "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f008";
    public const string JonasDeactivated = "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f009";
    public const string ServiceAccount = "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f012";
    public const string Nobody = "00000000-0000-4000-8000-000000000000";

    public const string Dailies = "6c6567b3-20af-4cc8-a4fd-9aa52196de7c";
    public const string Post = "6c6567b3-20af-4cc8-a4fd-9aa52196de01";
    public const string Pilot = "101b453f-602d-4be8-89ce-9f61052342fe";
    public const string FinaleRestricted = "101b453f-602d-4be8-89ce-9f6105234201";
    public const string PilotOfPost = "101b453f-602d-4be8-89ce-9f6105234202";
    public const string Dev = "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f003";
    public const string Grace = "8c0f4f86-6f6d-4f0e-9d55-0a3a52a6f006";
    public const string Oskar = "oskar@client.example";

    public const string Webhook = "7b1c0000-0000-4000-8000-000000000001";
    public const string Action = "7b1c0000-0000-4000-8000-000000000002";
    public const string Share = "7b1c0000-0000-4000-8000-000000000003";

    public const string AuditLogs = $"/v4/accounts/{Account}/audit_logs";

    public const string Token = "fio-u-sandbox";
    public const string ClientId = "sandbox-client";
    public const string ClientSecret = "sandbox-secret";

    public const string Users = $"/v4/accounts/{Account}/users";
    public const string Groups = $"/v4/accounts/{Account}/groups";
    public const string EditorsUsers = $"{Groups}/{Editors}/users";
    public const string Workspaces = $"/v4/accounts/{Account}/workspaces";
    public const string Projects = $"/v4/accounts/{Account}/projects";
    public const string DailiesUsers = $"{Workspaces}/{Dailies}/users";
    public const string DailiesGroups = $"{Workspaces}/{Dailies}/groups";
    public const string PilotGroups = $"{Projects}/{Pilot}/groups";
    public const string PilotUsers = $"{Projects}/{Pilot}/users";
    public const string DailiesMembers = $"/v2/teams/{Dailies}/members";
    public const string PilotCollaborators = $"/v2/projects/{Pilot}/collaborators";
    public const string ReviewersUsers = $"{Groups}/{Reviewers}/users";

    /// <summary>
    /// The built-in seed with a role of Producers, who are nobody, in Dailies and on Pilot; with a webhook, a custom
    /// action and a share of Dev's there, and a few events.
    /// </summary>
    public static Seed SeedWithGroupRoles { get; } = With(account => account with
    {
        Workspaces =
        [
            account.Workspaces[0] with
            {
                Groups = [new SeedGroupRole { Group = "Producers", Role = "viewer" }],
                Webhooks = [new SeedWebhook { Id = Webhook, Name = "To chat", Creator = Dev }],
                Actions = [new SeedCustomAction { Id = Action, Name = "Transcode", Creator = Dev }],
                Projects =
                [
                    account.Workspaces[0].Projects[0] with
                    {
                        Groups = [new SeedGroupRole { Group = Producers }],
                        Shares = [new SeedShare { Id = Share, Name = "For the client" }],
                    },
                    .. account.Workspaces[0].Projects.Skip(1),
                ],
            },
            .. account.Workspaces.Skip(1),
        ],
        AuditEvents =
        [
            new SeedAuditEvent { Type = "user_login", User = Dev, At = At(1) },
            new SeedAuditEvent
            {
                Type = "share_created",
                ResourceType = "share",
                ResourceId = Share,
                WorkspaceId = Dailies,
                ProjectId = Pilot,
                User = Dev,
                At = At(2),
            },
        ],
    });

    /// <summary>An hour of the first day of November 2026.</summary>
    private static DateTimeOffset At(int hour) => new(2026, 11, 1, hour, 0, 0, TimeSpan.Zero);

    /// <summary>The built-in seed with other values in its account.</summary>
    public static Seed With(Func<SeedAccount, SeedAccount> change) =>
        Seed.Default with { Accounts = [change(Seed.Default.Accounts[0])] };
}
