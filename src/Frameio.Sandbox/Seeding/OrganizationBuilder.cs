using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Seeding;

/// <summary>Makes the organisation at Adobe of an account of a seed.</summary>
internal static class OrganizationBuilder
{
    /// <summary>Builds it.</summary>
    /// <param name="source">The seed of it.</param>
    /// <param name="account">The account, with its people and groups.</param>
    public static Organization Build(SeedOrganization source, Account account)
    {
        Organization organization = new()
        {
            Id = account.AdobeId!,
            Account = account,
            Domains = new HashSet<string>(source.Domains, StringComparer.OrdinalIgnoreCase),
            Elsewhere = new HashSet<string>(source.Elsewhere, StringComparer.OrdinalIgnoreCase),
            ManagedElsewhere = source.ManagedElsewhere,
            ListingDelayMs = source.ListingDelayMs,
            IdDelayMs = source.IdDelayMs,
            UnknownDelayMs = source.UnknownDelayMs,
        };
        AddGroups(organization, source);
        AdobeGroup? profile = organization.Groups.Find(group => group.IsFrameio);
        foreach (Person person in account.People.Where(IsManaged).Select(member => member.Person))
        {
            AddUser(organization, person);
            profile?.Members.Add(person.Email);
        }

        foreach (Group linked in account.Groups.Values.Where(group => group.Source == "adobe"))
        {
            AdobeGroup group = new() { Name = linked.Name, Number = organization.Groups.Count + 1 };
            group.Members.AddRange(linked.Members.Values.Select(member => member.Person.Email));
            organization.Groups.Add(group);
        }

        foreach (SeedAdobeUser user in source.Users)
        {
            organization.Users.Add(user.Email, new AdobeUser
            {
                Email = user.Email,
                Type = user.Type,
                FirstName = user.FirstName,
                LastName = user.LastName,
                Country = user.Country,
            });
            foreach (string name in user.Groups)
            {
                organization.FindGroup(name)!.Members.Add(user.Email);
            }
        }

        organization.Changed(source.Users.Where(user => user.Groups.Count > 0).Select(user => user.Email), nowMs: 0);
        return organization;
    }

    private static bool IsManaged(Membership member) =>
        member is { Role: not "reviewer", Person: { Id: not null, Active: not false } };

    private static void AddGroups(Organization organization, SeedOrganization source)
    {
        foreach (SeedProfile profile in source.Profiles)
        {
            organization.Groups.Add(new AdobeGroup
            {
                Name = profile.Name,
                Number = organization.Groups.Count + 1,
                Product = profile.Product,
                Quota = profile.Quota,
            });
        }

        foreach (SeedUserGroup group in source.Groups)
        {
            organization.Groups.Add(new AdobeGroup
            {
                Name = group.Name,
                Number = organization.Groups.Count + 1,
                ReadOnly = group.ReadOnly,
            });
        }
    }

    private static void AddUser(Organization organization, Person person)
    {
        string[] names = (person.Name ?? person.Email).Split(' ', 2);
        bool isFederated = organization.Domains.Contains(person.Email.Split('@')[^1]);
        organization.Users.Add(person.Email, new AdobeUser
        {
            Email = person.Email,
            Type = isFederated ? "federatedID" : "adobeID",
            FirstName = names[0],
            LastName = names.ElementAtOrDefault(1),
            Country = isFederated ? "US" : null,
        });
    }
}
