namespace Frameio.Sandbox.State;

/// <summary>A copy of an organisation at Adobe.</summary>
/// <param name="Id">The id.</param>
/// <param name="ManagedElsewhere">Whether its people are synced from a directory.</param>
/// <param name="Users">The people.</param>
/// <param name="Groups">The product profiles and user groups.</param>
/// <param name="Created">How often each address was made an identity of.</param>
public sealed record OrganizationSnapshot(
    string Id,
    bool ManagedElsewhere,
    IReadOnlyList<AdobeUserSnapshot> Users,
    IReadOnlyList<AdobeGroupSnapshot> Groups,
    IReadOnlyDictionary<string, int> Created)
{
    /// <summary>The profile or user group of that name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public AdobeGroupSnapshot Group(string name) => Groups.Single(group => group.Name == name);

    internal static OrganizationSnapshot Of(Organization organization) => new(
        organization.Id,
        organization.ManagedElsewhere,
        [.. organization.Users.Values.Select(user => new AdobeUserSnapshot(
            user.Email, user.Type, user.FirstName, user.LastName, user.Country))],
        [.. organization.Groups.Select(group => new AdobeGroupSnapshot(
            group.Name, group.Product, group.Quota, [.. group.Members]))],
        new Dictionary<string, int>(organization.Created, StringComparer.OrdinalIgnoreCase));
}

/// <summary>A copy of a person of an organisation at Adobe.</summary>
/// <param name="Email">The address.</param>
/// <param name="Type">The kind of identity.</param>
/// <param name="FirstName">The given name, or null.</param>
/// <param name="LastName">The family name, or null.</param>
/// <param name="Country">The country, or null.</param>
public sealed record AdobeUserSnapshot(
    string Email, string Type, string? FirstName, string? LastName, string? Country);

/// <summary>A copy of a product profile or user group.</summary>
/// <param name="Name">The name.</param>
/// <param name="Product">The product of a profile, or null.</param>
/// <param name="Quota">How many licences there are, or null.</param>
/// <param name="Members">The members' addresses.</param>
public sealed record AdobeGroupSnapshot(string Name, string? Product, int? Quota, IReadOnlyList<string> Members);
