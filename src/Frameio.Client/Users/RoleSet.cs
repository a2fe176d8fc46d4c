using Frameio.Client.Errors;

namespace Frameio.Client.Users;

/// <summary>
/// The roles of one kind of place in one generation. The lists grow on the service's side, so a role that isn't here
/// may still be good.
/// </summary>
public sealed class RoleSet
{
    /// <summary>Roles that can be given, the most powerful first; empty where the generation knows no roles.</summary>
    public IReadOnlyList<string> Settable { get; init; } = [];

    /// <summary>Roles that people have by other means, and that can't be given here.</summary>
    public IReadOnlyList<string> ReadOnly { get; init; } = [];

    /// <summary>The role of somebody for whom none is named; null where the service knows no roles.</summary>
    public string? Default { get; init; }

    /// <summary>
    /// What the other generation calls some of the roles that can be given, each with its name here, so that one file
    /// serves both.
    /// </summary>
    internal IReadOnlyDictionary<string, string> NamesElsewhere { get; init; } = new Dictionary<string, string>();

    /// <summary>What is said where no role can be given, in words for a person.</summary>
    internal string Absence { get; init; } = "there are no roles";

    /// <summary>Whether a role may be given: every role but those that are known not to be.</summary>
    public bool MayGive(string role) =>
        Settable.Count > 0 && !ReadOnly.Contains(role, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A role by its name here, where the web page or the other generation calls it so; else the same.
    /// </summary>
    public string? Understand(string? role)
    {
        string? name = role is null ? null : RoleNames.Spell(role);
        if (string.Equals(name, role, StringComparison.OrdinalIgnoreCase))
        {
            // A refusal shows what was written.
            name = role;
        }

        return NamesElsewhere
            .Where(other => string.Equals(other.Key, name, StringComparison.OrdinalIgnoreCase))
            .Select(other => other.Value)
            .FirstOrDefault() ?? name;
    }

    /// <summary>What else a role is understood by: what the web page and the other generation call it.</summary>
    /// <param name="role">The role as the service spells it here.</param>
    public IEnumerable<string> OtherNamesOf(string role)
    {
        IEnumerable<string> elsewhere = NamesElsewhere
            .Where(other => string.Equals(other.Value, role, StringComparison.OrdinalIgnoreCase))
            .Select(other => other.Key);
        return elsewhere.Prepend(role).Select(RoleNames.WebNameOf).OfType<string>().Concat(elsewhere);
    }

    /// <summary>Whether a role is known to be good.</summary>
    internal bool IsSettable(string role) => Settable.Contains(role, StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses a role that is known not to be good.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidRole"/>.</exception>
    internal void RequireGivable(string role)
    {
        if (Settable.Count == 0)
        {
            throw new FrameioException(FrameioErrorKind.InvalidRole, $"The role '{role}' can't be given: {Absence}.");
        }

        if (ReadOnly.Contains(role, StringComparer.OrdinalIgnoreCase))
        {
            throw new FrameioException(
                FrameioErrorKind.InvalidRole, $"The role '{role}' can't be given here, only seen. {Choice}");
        }
    }

    /// <summary>The error of a role that neither this library nor the service has named.</summary>
    internal FrameioException Unknown(string role) =>
        new(FrameioErrorKind.InvalidRole, $"There is no role '{role}'. {Choice}");

    private string Choice => $"The roles to give are {string.Join(", ", Settable)}.";
}
