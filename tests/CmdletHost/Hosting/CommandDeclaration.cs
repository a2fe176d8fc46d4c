using System.Globalization;
using System.Management.Automation;
using System.Numerics;
using System.Reflection;

namespace CmdletHosting;

/// <summary>A cmdlet as its class declares it: its parameters and the sets they are in.</summary>
internal sealed class CommandDeclaration
{
    internal const uint AnySet = uint.MaxValue;

    private readonly List<string> _sets = [];

    internal CommandDeclaration(CmdletInfo info)
    {
        Info = info;
        CmdletAttribute attribute = info.Attribute;
        Parameters =
        [
            .. Declared(info.ImplementingType),
            .. Declared(typeof(CommonParameters)).Where(each =>
                attribute.SupportsShouldProcess
                || each.Name is not (nameof(CommonParameters.WhatIf) or nameof(CommonParameters.Confirm))),
        ];
        DefaultSet = string.IsNullOrEmpty(attribute.DefaultParameterSetName) ? 0 : FlagOf(attribute.DefaultParameterSetName);
        foreach (ParameterDeclaration parameter in Parameters)
        {
            info.Parameters[parameter.Name] = new ParameterMetadata(parameter.Name, parameter.Type, parameter.Attributes);
        }
    }

    internal CmdletInfo Info { get; }

    internal IReadOnlyList<ParameterDeclaration> Parameters { get; }

    internal uint DefaultSet { get; }

    internal int SetCount => _sets.Count;

    internal static int Count(uint sets) => sets == AnySet ? 1 : BitOperations.PopCount(sets);

    internal string NameOf(uint sets) => sets is AnySet or 0
        ? Info.DefaultParameterSet ?? ParameterAttribute.AllParameterSets
        : Count(sets) == 1 ? _sets[BitOperations.TrailingZeroCount(sets)] : "";

    /// <summary>The parameter of that name, alias, or start of one that only one parameter has.</summary>
    internal ParameterDeclaration? Find(string name, InvocationInfo invocation)
    {
        List<ParameterDeclaration> found = [];
        foreach (ParameterDeclaration parameter in Parameters)
        {
            if (NamesOf(parameter).Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return parameter;
            }
            if (NamesOf(parameter).Any(each => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(each, name, CompareOptions.IgnoreCase)))
            {
                found.Add(parameter);
            }
        }
        if (found.Count > 1 && found.Count(each => !each.IsCommon) == 1)
        {
            return found.Find(each => !each.IsCommon);
        }
        return found.Count <= 1 ? found.FirstOrDefault() : throw new ParameterBindingException(
            invocation,
            ErrorCategory.InvalidArgument,
            "AmbiguousParameter",
            "Parameter cannot be processed because the parameter name '{0}' is ambiguous. Possible matches include:{1}.",
            name,
            string.Concat(found.Select(each => $" -{each.Name}")));
    }

    private static IEnumerable<string> NamesOf(ParameterDeclaration parameter) => parameter.Aliases.Prepend(parameter.Name);

    private uint FlagOf(string set)
    {
        int index = _sets.FindIndex(each => each.Equals(set, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            index = _sets.Count;
            _sets.Add(set);
        }
        return 1u << index;
    }

    private IEnumerable<ParameterDeclaration> Declared(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(each => each.IsDefined(typeof(ParameterAttribute), inherit: true) && each.SetMethod is { IsPublic: true })
        .DistinctBy(each => each.Name)
        .Select(each => new ParameterDeclaration(each, FlagOf));
}
