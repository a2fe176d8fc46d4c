using Benchmarks.Studios;
using Frameio.Sandbox.Seeding;

namespace Benchmarks.People;

/// <summary>A studio whose people come from an Adobe organisation, before anybody has joined.</summary>
internal static class JoinerStudio
{
    public const int People = 1_000;
    public const int Groups = 3;
    public const string Organization = "5E0A1C2B66F1@AdobeOrg";
    public const string LicenseProfile = "Frame.io Enterprise";
    public const string ClientId = "people";
    public const string ClientSecret = "people-of-the-benchmark";

    /// <summary>The account, its organisation with a licence for each, and a client of it.</summary>
    /// <param name="source">Who manages the groups: <c>frame</c> or <c>adobe</c>.</param>
    public static Seed Seed(string source)
    {
        Seed studio = Studio.Seed(people: 1, Groups);
        SeedAccount account = studio.Accounts[0];
        return studio with
        {
            Accounts =
            [
                account with
                {
                    AdobeId = Organization,
                    Groups = [.. account.Groups.Select(group => group with { Source = source })],
                    Adobe = new SeedOrganization
                    {
                        Profiles = [new SeedProfile { Name = LicenseProfile, Quota = People + 10 }],
                    },
                },
            ],
            Clients = [new SeedClient { ClientId = ClientId, ClientSecret = ClientSecret, User = Studio.OwnerId }],
        };
    }

    /// <summary>The joiners as a CSV.</summary>
    /// <param name="column">The column of their groups.</param>
    public static IEnumerable<string> Rows(string column) => Enumerable.Range(1, People)
        .Select(number => FormattableString.Invariant(
            $"joiner{number:0000}@client.example,Joiner,{number},SE,{Studio.GroupName(1 + (number % Groups))}"))
        .Prepend($"Email,FirstName,LastName,Country,{column}");
}
