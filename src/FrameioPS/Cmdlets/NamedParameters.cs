using System.Collections.Concurrent;
using System.Management.Automation;
using System.Reflection;
using Frameio.Client.Directory;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>The parameters of a cmdlet that name things, as they are bound now.</summary>
internal static class NamedParameters
{
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, NamesAttribute Names)[]> _declared = [];

    /// <summary>What is wrong with a parameter that was given and names nothing, or null.</summary>
    /// <param name="cmdlet">The cmdlet whose parameters they are.</param>
    /// <param name="isInput">Whether an input object gave it: the command line was looked at before.</param>
    /// <param name="isNamedOtherwise">Whether the emptiness of a parameter doesn't matter.</param>
    public static ErrorRecord? FindEmpty(Cmdlet cmdlet, bool isInput, Func<string, bool> isNamedOtherwise)
    {
        foreach ((PropertyInfo property, NamesAttribute names) in DeclaredBy(cmdlet))
        {
            if (TextsOf(property.GetValue(cmdlet)).Contains(string.Empty) && !isNamedOtherwise(property.Name))
            {
                return (isInput
                    ? Errors.EmptyInput(property.Name, names.Omitted)
                    : Errors.EmptyArgument(property.Name, names.Omitted)).ToRecord(DescribeRest(cmdlet));
            }
        }

        return null;
    }

    // What else the command or the input names, by which it can be found again.
    private static string DescribeRest(Cmdlet cmdlet) => string.Join(
        ", ",
        DeclaredBy(cmdlet)
            .SelectMany(parameter => TextsOf(parameter.Property.GetValue(cmdlet)))
            .Where(text => text.Length > 0));

    private static (PropertyInfo Property, NamesAttribute Names)[] DeclaredBy(Cmdlet cmdlet) =>
        _declared.GetOrAdd(cmdlet.GetType(), type =>
        [
            .. type.GetProperties()
                .Select(property => (property, names: property.GetCustomAttribute<NamesAttribute>()!))
                .Where(parameter => parameter.names is not null),
        ]);

    // A row without the column has no text. What that means is up to the cmdlet: another column may do.
    private static IEnumerable<string> TextsOf(object? value) => value is object[] several
        ? several.Select(TextOf).OfType<string>()
        : value is not null && TextOf(value) is { } text ? [text] : [];

    private static string? TextOf(object? value) => Columns.Unwrap(value) switch
    {
        PlaceIdentity place => place.Text,
        UserIdentity user => user.Text,
        null => string.Empty,
        string text => CellText.Clean(text),
        _ => null,
    };
}
