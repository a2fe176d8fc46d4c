namespace Frameio.Client.Access.Reviewing;

/// <summary>Somebody in the lists of an account, the same object in all of them.</summary>
/// <param name="id">Id of the user; null for somebody who was invited.</param>
/// <param name="email">The address.</param>
/// <param name="name">The full name.</param>
/// <param name="active">False for somebody deactivated.</param>
/// <param name="role">The role in the account; null where there is none, or the account's users weren't read.</param>
internal sealed class Person(string? id, string email, string? name, bool? active, string? role)
{
    public string? Id => id;

    public string Email => email;

    public string? Name => name;

    public bool? Active => active;

    /// <summary>The role in the account.</summary>
    public string? AccountRole => role;

    /// <summary>Whether that role reaches everything.</summary>
    public bool IsOverAll { get; } = RoleOrder.IsOverAll(role);
}
