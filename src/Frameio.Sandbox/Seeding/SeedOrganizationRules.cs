namespace Frameio.Sandbox.Seeding;

/// <summary>What an organisation of a seed must hold to.</summary>
internal static class SeedOrganizationRules
{
    private static readonly string[] _types = ["adobeID", "federatedID", "enterpriseID"];

    /// <summary>Throws at the first contradiction.</summary>
    public static void Check(SeedOrganization organization, SeedAccount account, string place)
    {
        SeedRules.Require(account.AdobeId is not null, place, "an account without an adobe_id has none");
        IEnumerable<string> linked = account.Groups.Where(group => group.Source == "adobe").Select(group => group.Name);
        string[] groups =
        [
            .. organization.Profiles.Select(profile => profile.Name),
            .. organization.Groups.Select(group => group.Name),
            .. linked,
        ];
        SeedRules.RequireDistinct(groups, place, "group");
        SeedRules.RequireDistinct(
            organization.Users.Select(user => user.Email)
                .Concat(SeedAccountRules.AllUsers(account).Select(user => user.Email)),
            $"{place}.users",
            "email");
        foreach (SeedProfile profile in organization.Profiles)
        {
            SeedRules.Require(profile.Quota is null or >= 0, $"{place}.profiles", "a quota must not be negative");
        }

        for (int i = 0; i < organization.Users.Count; i++)
        {
            SeedAdobeUser user = organization.Users[i];
            SeedRules.RequireAddress(user.Email, $"{place}.users[{i}].email");
            SeedRules.RequireOneOf(user.Type, _types, $"{place}.users[{i}].type");
            foreach (string group in user.Groups)
            {
                SeedRules.RequireOneOf(group, groups, $"{place}.users[{i}].groups");
            }
        }

        SeedRules.Require(
            organization is { ListingDelayMs: >= 0, IdDelayMs: >= 0, UnknownDelayMs: >= 0 },
            place,
            "a delay must not be negative");
    }
}
