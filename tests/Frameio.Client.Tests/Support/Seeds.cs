using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Support;

/// <summary>States for a sandbox to begin with.</summary>
internal static class Seeds
{
    /// <summary>An access token of the owner: one without the prefix of developer tokens.</summary>
    public const string AccessToken = "eyJhbGciOi.static-access.token";

    /// <summary>Two tokens the service accepts, for a sign-in service that is scripted to give them out.</summary>
    public const string FirstMinted = "minted-in-a-test-1";
    public const string SecondMinted = "minted-in-a-test-2";

    public const string Crowd = "20d27562-6223-4fb2-988d-27bbdce23799";

    /// <summary>The built-in studio, with more tokens.</summary>
    public static Seed Studio { get; } = Seed.Default with
    {
        Tokens =
        [
            .. Seed.Default.Tokens,
            .. new[] { AccessToken, FirstMinted, SecondMinted }.Select(
                token => new SeedToken { Token = token, User = Sandbox.Tests.Support.Studio.Ana }),
        ],
    };

    /// <summary>The studio with other values in its account.</summary>
    public static Seed StudioWith(Func<SeedAccount, SeedAccount> change) =>
        Studio with { Accounts = [change(Studio.Accounts[0])] };

    /// <summary>The studio with more people, the first of whom are in the group <see cref="Crowd"/>.</summary>
    public static Seed Crowded(int people, int members) => StudioWith(account => account with
    {
        GenerateUsers = new SeedGeneratedUsers { Count = people },
        Groups = [.. account.Groups, new SeedGroup { Id = Crowd, Name = "Crowd", GeneratedMembers = members }],
    });

    /// <summary>The studio with more people, all of whom are in the first workspace, which has nobody else.</summary>
    public static Seed CrowdedWorkspace(int people) => StudioWith(account => account with
    {
        GenerateUsers = people == 0 ? null : new SeedGeneratedUsers { Count = people },
        Workspaces = [account.Workspaces[0] with { Members = [], GeneratedMembers = people }],
    });

    /// <summary>The studio whose account has so many groups and no others.</summary>
    public static Seed WithGroups(int count) => StudioWith(account => account with
    {
        Groups =
        [
            .. Enumerable.Range(1, count).Select(
                number => new SeedGroup { Id = GroupId(number), Name = $"Group {number}" }),
        ],
    });

    /// <summary>The studio whose server-to-server tokens live so long.</summary>
    public static Seed WithTokenLife(TimeSpan life) => Studio with
    {
        Clients = [Studio.Clients[0] with { TokenLifetimeMs = life.TotalMilliseconds }],
    };

    public static string GroupId(int number) => $"20d27562-6223-4fb2-988d-{number:x12}";

    public static string PersonId(int number) => SeedGeneratedUsers.IdOf(Sandbox.Tests.Support.Studio.Account, number);

    public static string Email(int number) => new SeedGeneratedUsers { Count = 1 }.EmailOf(number);
}
