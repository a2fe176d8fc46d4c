using System.Management.Automation;
using System.Reflection;

namespace FrameioPS.Tests.Help;

/// <summary>A parameter as the compiled cmdlet has it, or as a page of the help says.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Name of its type, without the namespace.</param>
/// <param name="Aliases">Its other names.</param>
/// <param name="Wildcards">Whether it understands wildcards.</param>
/// <param name="Values">What it can be, where that is a list.</param>
/// <param name="Sets">What it is in each of its parameter sets.</param>
internal sealed record HelpParameter(
    string Name, string Type, IReadOnlyList<string> Aliases, bool Wildcards, IReadOnlyList<string> Values, IReadOnlyList<HelpParameterSet> Sets)
{
    public override string ToString() =>
        $"-{Name} <{Type}> aliases [{string.Join(", ", Aliases)}], wildcards {Wildcards}, values [{string.Join(", ", Values)}], sets [{string.Join("; ", Sets)}]";

    /// <summary>The parameters of a cmdlet that are shown to people, in the order of their names.</summary>
    public static IReadOnlyList<HelpParameter> Of(CmdletInfo cmdlet)
    {
        IEnumerable<HelpParameter> own = cmdlet.ImplementingType.GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute)) && !property.GetCustomAttributes<ParameterAttribute>().Any(attribute => attribute.DontShow))
            .Select(Of);
        return [.. own.Concat(SupportsShouldProcess(cmdlet) ? [Switch("WhatIf", "wi"), Switch("Confirm", "cf")] : []).OrderBy(parameter => parameter.Name, StringComparer.Ordinal)];
    }

    private static HelpParameter Of(PropertyInfo property)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new HelpParameter(
            property.Name,
            type.Name,
            [.. property.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? []],
            property.IsDefined(typeof(SupportsWildcardsAttribute)),
            type.IsEnum ? Enum.GetNames(type) : [],
            [.. property.GetCustomAttributes<ParameterAttribute>().Select(HelpParameterSet.Of)]);
    }

    private static bool SupportsShouldProcess(CmdletInfo cmdlet) => cmdlet.ImplementingType.GetCustomAttribute<CmdletAttribute>()!.SupportsShouldProcess;

    private static HelpParameter Switch(string name, string alias) =>
        new(name, nameof(SwitchParameter), [alias], Wildcards: false, [], [HelpParameterSet.Of(new ParameterAttribute())]);
}

/// <summary>What a parameter is in one parameter set, or in all.</summary>
internal sealed record HelpParameterSet(string Name, string Position, bool Required, bool ByValue, bool ByPropertyName)
{
    public const string All = "(All)";

    public static HelpParameterSet Of(ParameterAttribute attribute) => new(
        attribute.ParameterSetName == ParameterAttribute.AllParameterSets ? All : attribute.ParameterSetName,
        attribute.Position < 0 ? "Named" : $"{attribute.Position}",
        attribute.Mandatory,
        attribute.ValueFromPipeline,
        attribute.ValueFromPipelineByPropertyName);
}
