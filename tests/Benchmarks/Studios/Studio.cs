using System.Globalization;
using Frameio.Sandbox.Seeding;

namespace Benchmarks.Studios;

/// <summary>The account that everything is measured on: people and groups by number, both from 1.</summary>
internal static class Studio
{
    public const string Token = "fio-u-benchmark";

    public const string AccountId = "d5a104d4-e2c5-41fb-a0c8-801ef23c86a1";

    public const string OwnerId = "264fe484-d631-4841-a2d1-bd6d122045f4";

    public static string GroupId(int group) =>
        string.Create(CultureInfo.InvariantCulture, $"20d27562-6223-4fb2-988d-27bbdce2{group:0000}");

    public static string GroupName(int group) => string.Create(CultureInfo.InvariantCulture, $"Group {group}");

    public static string UserId(int person) => SeedGeneratedUsers.IdOf(AccountId, person);

    public static string Email(int person) =>
        string.Create(CultureInfo.InvariantCulture, $"user{person:00000}@studio.example");

    /// <summary>A studio of so many people and groups, with the first so many people in every group.</summary>
    public static Seed Seed(int people, int groups, int members = 0) => new()
    {
        Accounts =
        [
            new SeedAccount
            {
                Id = AccountId,
                DisplayName = "Studio",
                Users = [new SeedUser { Id = OwnerId, Email = "owner@studio.example", Role = "owner" }],
                GenerateUsers = new SeedGeneratedUsers { Count = people },
                Groups =
                [
                    .. Enumerable.Range(1, groups).Select(
                        number => new SeedGroup
                        {
                            Id = GroupId(number),
                            Name = GroupName(number),
                            GeneratedMembers = members,
                        }),
                ],
            },
        ],
        Tokens = [new SeedToken { Token = Token, User = "owner@studio.example" }],
    };
}
