using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Groups;
using Frameio.Client.Http;
using Frameio.Client.Texts;

namespace FrameioPS.Commands;

/// <summary>The names of the account's groups, for somebody who is to choose a new one.</summary>
/// <param name="groups">The groups as they are.</param>
internal sealed class GroupNames(FrameioList<FrameioGroup> groups)
{
    /// <summary>What the service takes. Source: the vendor's OpenAPI file.</summary>
    private const int Longest = 255;

    private readonly Dictionary<string, string> _ids = groups
        .GroupBy(group => NameText.Key(group.Name), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.First().Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>A name as it is to be stored: without what doesn't show at its ends.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.InvalidName"/>.</exception>
    public static string Require(string? text)
    {
        string name = NameText.Key(text).Length > 0 ? CellText.Clean(text) : string.Empty;
        string? fault = name switch
        {
            "" => "is blank",
            { Length: > Longest } => $"has {name.Length} characters, and {Longest} are the most",
            _ when name.Any(char.IsControl) => "holds control characters, as from a file in another encoding",
            _ => null,
        };
        return fault is null
            ? name
            : throw new FrameioException(FrameioErrorKind.InvalidName, $"The name '{name}' {fault}.");
    }

    /// <summary>Refuses a name that a group has.</summary>
    /// <param name="name">The name, clean.</param>
    /// <param name="except">Id of the group that is to have it, which may have it already.</param>
    /// <exception cref="FrameioException">
    /// <see cref="FrameioErrorKind.GroupExists"/>; or the list's own failure, where it isn't whole.
    /// </exception>
    public void RequireFree(string name, string? except = null)
    {
        if (_ids.TryGetValue(NameText.Key(name), out string? id) && id != except)
        {
            throw new FrameioException(
                FrameioErrorKind.GroupExists,
                id.Length == 0
                    ? $"An earlier row asks for a group '{name}' too."
                    : $"There is a group '{name}' already: {id}.");
        }

        if (groups.Gap is { } gap)
        {
            throw gap;
        }
    }

    /// <summary>Notes a name that a group has from now on.</summary>
    /// <param name="name">The name, clean.</param>
    /// <param name="id">Id of the group; empty where it would only be made.</param>
    public void Take(string name, string id = "") => _ids[NameText.Key(name)] = id;
}
