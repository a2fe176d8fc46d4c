using System.Management.Automation;
using Frameio.Client.Users;

namespace FrameioPS.Cmdlets;

/// <summary>
/// The roles that a <c>Get-</c> cmdlet was asked for: as the service spells them, as the web page or the other
/// generation calls them, or patterns on what the service and the web page call them.
/// </summary>
/// <param name="wanted">What is asked for; null for every role.</param>
/// <param name="roles">The roles of such places.</param>
internal sealed class RoleFilter(string[]? wanted, RoleSet roles)
{
    private readonly (string? Role, WildcardPattern Pattern)[]? _wanted = wanted is null
        ? null
        : [.. wanted.Select(text => (roles.Understand(text), NameFilter.Pattern(text)))];

    /// <summary>Whether a role is among them.</summary>
    /// <param name="role">The role as the service spells it; null for none.</param>
    public bool Has(string? role) => _wanted is null || Array.Exists(_wanted, each => IsMeant(each, role));

    private static bool IsMeant((string? Role, WildcardPattern Pattern) wanted, string? role) =>
        string.Equals(wanted.Role, role, StringComparison.OrdinalIgnoreCase)
        || wanted.Pattern.IsMatch(role ?? string.Empty)
        || (RoleNames.WebNameOf(role) is { } shown && wanted.Pattern.IsMatch(shown));
}
