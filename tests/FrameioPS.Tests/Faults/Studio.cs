using Frameio.Sandbox.Seeding;

namespace FrameioPS.Tests.Faults;

/// <summary>A studio of 250 people and three groups, for one run: its owner and its credential are nobody else's, so nothing is known of their buckets.</summary>
internal sealed class Studio
{
    public const string Secret = "s3cret-canary-77";
    public const string Account = "d5a104d4-e2c5-41fb-a0c8-801ef23c86a1";

    /// <summary>Two pages of members.</summary>
    public const string Alpha = "20d27562-6223-4fb2-988d-27bbdce23701";

    public const string Beta = "20d27562-6223-4fb2-988d-27bbdce23702";

    /// <summary>Has no members.</summary>
    public const string Gamma = "20d27562-6223-4fb2-988d-27bbdce23703";

    private const int Generated = 247;

    private static readonly Dictionary<string, string> _ids = Enumerable.Range(1, Generated).ToDictionary(Email, IdOf);

    public string Owner { get; } = $"{Guid.NewGuid()}";

    public string Client { get; } = $"robot-{Guid.NewGuid()}";

    public Seed Seed => Seed.Parse($$"""
        {
          "accounts": [{
            "id": "{{Account}}", "display_name": "Studio",
            "users": [
              { "id": "{{Owner}}", "name": "Owner", "email": "owner@studio.example", "role": "owner" },
              { "id": "264fe484-d631-4841-a2d1-bd6d12204501", "name": "Gone", "email": "gone@studio.example", "active": false },
              { "id": null, "email": "invited@studio.example", "role": "reviewer" }
            ],
            "generate_users": { "count": {{Generated}} },
            "groups": [
              { "id": "{{Alpha}}", "name": "Alpha", "generated_members": 105 },
              { "id": "{{Beta}}", "name": "Beta", "generated_members": 20 },
              { "id": "{{Gamma}}", "name": "Gamma" }
            ]
          }],
          "clients": [{ "client_id": "{{Client}}", "client_secret": "{{Secret}}", "user": "owner@studio.example" }]
        }
        """);

    public static string Email(int number) => $"user{number:00000}@studio.example";

    public static string IdOf(int number) => SeedGeneratedUsers.IdOf(Account, number);

    /// <summary>The id of whoever has that address and can be in a group; null for others.</summary>
    public static string? IdOf(string email) => _ids.GetValueOrDefault(email);

    public static string NameOf(string group) => group switch
    {
        Alpha => "Alpha",
        Beta => "Beta",
        _ => "Gamma",
    };
}
