using System.Text.Json;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Umapi;

/// <summary>The lists of names that steps carry.</summary>
internal static class GroupNames
{
    private const int Most = 10;

    /// <summary>Reads up to ten names.</summary>
    /// <exception cref="CommandException">It is no list, or a longer one.</exception>
    public static IReadOnlyList<string> Read(JsonElement step, string key)
    {
        if (step.ValueKind != JsonValueKind.Object
            || !step.TryGetProperty(key, out JsonElement names)
            || names.ValueKind != JsonValueKind.Array
            || names.EnumerateArray().Any(name => name.ValueKind != JsonValueKind.String))
        {
            throw CommandException.Malformed($"The step has no list of {key}");
        }

        return names.GetArrayLength() <= Most
            ? [.. names.EnumerateArray().Select(name => name.GetString()!)]
            : throw new CommandException("error.command.add_remove.list_too_long", $"There are more than {Most} names");
    }

    /// <summary>The groups of some names, which can be changed here.</summary>
    /// <exception cref="CommandException">There is none of a name, or another organisation owns it.</exception>
    public static IReadOnlyList<AdobeGroup> Find(Organization organization, IReadOnlyList<string> names)
    {
        AdobeGroup[] found =
        [
            .. names.Select(name => organization.FindGroup(name)
                ?? throw new CommandException("error.group.not_found", $"The group {name} was not found")),
        ];
        return Array.Find(found, group => group.ReadOnly) is { } owned
            ? throw new CommandException("error.usergroup.readonly.update", $"The group {owned.Name} is read-only")
            : found;
    }
}
