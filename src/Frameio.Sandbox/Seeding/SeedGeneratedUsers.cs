using System.Globalization;

namespace Frameio.Sandbox.Seeding;

/// <summary>Many people in a line of a seed, with ids that are the same at every start.</summary>
public sealed record SeedGeneratedUsers
{
    /// <summary>How many.</summary>
    public required int Count { get; init; }

    /// <summary>The address, a .NET format with the number (from 1) as <c>{0}</c>.</summary>
    public string EmailPattern { get; init; } = "user{0:00000}@studio.example";

    /// <summary>The name, a .NET format with the number (from 1) as <c>{0}</c>.</summary>
    public string NamePattern { get; init; } = "User {0:00000}";

    /// <summary>The account role.</summary>
    public string Role { get; init; } = "member";

    /// <summary>The id of a generated person.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="number">The person's number, from 1.</param>
    public static string IdOf(string accountId, int number) =>
        SeedIds.Of(string.Create(CultureInfo.InvariantCulture, $"{accountId}/users/{number}"));

    /// <summary>The address of a generated person.</summary>
    /// <param name="number">The person's number, from 1.</param>
    public string EmailOf(int number) => string.Format(CultureInfo.InvariantCulture, EmailPattern, number);

    /// <summary>The people.</summary>
    /// <param name="accountId">The account they are made for.</param>
    internal IEnumerable<SeedUser> For(string accountId) => Enumerable.Range(1, Count).Select(number => new SeedUser
    {
        Id = IdOf(accountId, number),
        Name = string.Format(CultureInfo.InvariantCulture, NamePattern, number),
        Email = EmailOf(number),
        Role = Role,
    });
}
