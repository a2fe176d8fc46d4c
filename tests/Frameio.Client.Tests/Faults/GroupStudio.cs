using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Faults;

/// <summary>A studio of 250 people and three groups.</summary>
internal static class GroupStudio
{
    /// <summary>Two pages of members.</summary>
    public const string Alpha = "20d27562-6223-4fb2-988d-27bbdce23701";

    public const string Beta = "20d27562-6223-4fb2-988d-27bbdce23702";

    /// <summary>Has no members.</summary>
    public const string Gamma = "20d27562-6223-4fb2-988d-27bbdce23703";

    private const string Owner = "owner@studio.example";
    private const string Gone = "264fe484-d631-4841-a2d1-bd6d12204501";

    public static Seed SeedFor(string client) => new()
    {
        Accounts =
        [
            new SeedAccount
            {
                Id = Studio.Account,
                DisplayName = "Studio",
                Users =
                [
                    new SeedUser { Id = Studio.Ana, Name = "Owner", Email = Owner, Role = "owner" },
                    new SeedUser { Id = Gone, Name = "Gone", Email = "gone@studio.example", Active = false },
                    new SeedUser { Id = null, Email = "invited@studio.example", Role = "reviewer" },
                ],
                GenerateUsers = new SeedGeneratedUsers { Count = 247 },
                Groups =
                [
                    new SeedGroup { Id = Alpha, Name = "Alpha", GeneratedMembers = 105 },
                    new SeedGroup { Id = Beta, Name = "Beta", GeneratedMembers = 20 },
                    new SeedGroup { Id = Gamma, Name = "Gamma" },
                ],
            },
        ],
        Clients = [new SeedClient { ClientId = client, ClientSecret = Studio.ClientSecret, User = Owner }],
    };

    public static IEnumerable<Row> People(string group, int first, int count) =>
        Enumerable.Range(first, count).Select(number => new Row(group, Seeds.Email(number)));
}
