namespace Frameio.Sandbox.State;

/// <summary>
/// What Frame.io makes of its organisations at Adobe: who has a licence is listed after a while, first without an id;
/// who has lost it is deactivated; and groups that are linked follow the user groups of the same name, as far as their
/// members are licensed. The vendor publishes neither the delays nor what becomes of people without a licence.
/// </summary>
internal static class OrganizationSync
{
    /// <summary>Takes over what is due.</summary>
    public static void CatchUp(World world, double nowMs)
    {
        foreach (Organization organization in world.Organizations.Where(known => known.Pending.Count > 0))
        {
            List<(double DueMs, string Email)> due =
                [.. organization.Pending.Where(entry => entry.DueMs <= nowMs).OrderBy(entry => entry.DueMs)];
            organization.Pending.RemoveAll(entry => entry.DueMs <= nowMs);
            foreach ((double dueMs, string email) in due)
            {
                TakeOver(world, organization, email, dueMs, nowMs);
            }
        }
    }

    private static void TakeOver(
        World world, Organization organization, string email, double dueMs, double nowMs)
    {
        Account account = organization.Account;
        Membership? listed = account.People.Find(member => AdobeGroup.AreSame(member.Person.Email, email));
        if (!organization.IsLicensed(email))
        {
            if (listed is { Role: not ("owner" or "reviewer") })
            {
                listed.Person.Active = false;
            }
        }
        else if (listed is null && organization.IdDelayMs > 0)
        {
            account.Add(Listed(world, organization.Users[email], id: null));
            organization.Pending.Add((dueMs + organization.IdDelayMs, email));
            CatchUp(world, nowMs);
            return;
        }
        else if (listed?.Person.Id is null)
        {
            account.People.Remove(listed!);
            Membership known = Listed(world, organization.Users[email], $"{Guid.NewGuid()}");
            world.People.Add(known.Person.Id!, known.Person);
            account.Add(known);
        }
        else
        {
            listed.Person.Active = true;
        }

        Regroup(world, organization, email);
    }

    private static Membership Listed(World world, AdobeUser user, string? id) => new()
    {
        Ordinal = world.NextOrdinal(),
        Role = "member",
        Person = new Person
        {
            Id = id,
            Name = user.FirstName is null ? null : $"{user.FirstName} {user.LastName}",
            Email = user.Email,
            Active = true,
            AdobeUserId = user.Id,
        },
    };

    private static void Regroup(World world, Organization organization, string email)
    {
        if (!organization.Account.PeopleByEmail.TryGetValue(email, out Membership? member))
        {
            return;
        }

        bool isLicensed = organization.IsLicensed(email);
        foreach (Group group in organization.Account.Groups.Values.Where(group => group.Source == "adobe"))
        {
            if (organization.FindGroup(group.Name) is not { Product: null } linked)
            {
                continue;
            }

            if (isLicensed && linked.Has(email))
            {
                world.Join(group, member.Person);
            }
            else
            {
                group.Members.Remove(member.Person.Id!);
            }
        }
    }
}
