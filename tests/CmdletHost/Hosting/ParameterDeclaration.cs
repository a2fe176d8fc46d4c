using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace CmdletHosting;

/// <summary>What a parameter is in one parameter set; the flag is 0 for "in all sets".</summary>
internal sealed record SetMembership(uint Flag, ParameterAttribute Attribute)
{
    internal bool IsInAllSets => Flag == 0;

    internal bool TakesInput => Attribute.ValueFromPipeline || Attribute.ValueFromPipelineByPropertyName;
}

/// <summary>A parameter as its class declares it.</summary>
internal sealed class ParameterDeclaration
{
    private readonly PropertyInfo _property;

    internal ParameterDeclaration(PropertyInfo property, Func<string, uint> flagOf)
    {
        _property = property;
        IsCommon = property.DeclaringType == typeof(CommonParameters);
        Attributes = [.. property.GetCustomAttributes(inherit: true).Cast<Attribute>()];
        Sets =
        [
            .. Attributes.OfType<ParameterAttribute>().Select(each => new SetMembership(
                each.ParameterSetName == ParameterAttribute.AllParameterSets ? 0 : flagOf(each.ParameterSetName),
                each)),
        ];
        SetFlags = Sets.Aggregate(0u, (flags, each) => flags | each.Flag);
        Type type = property.PropertyType;
        // A switch that was not given is null among the common ones, so that "not given" and "given as false" differ.
        Type = IsCommon ? Nullable.GetUnderlyingType(type) ?? type : type;
        Aliases = [.. Attributes.OfType<AliasAttribute>().SelectMany(each => each.AliasNames)];
        ElementType = Type.IsArray ? Type.GetElementType()
            : Type.IsGenericType && Type.IsAssignableTo(typeof(IList)) ? Type.GetGenericArguments()[0]
            : null;
    }

    internal string Name => _property.Name;

    internal Type Type { get; }

    /// <summary>Of what it is a collection, or null.</summary>
    internal Type? ElementType { get; }

    internal bool IsCommon { get; }

    internal IReadOnlyList<Attribute> Attributes { get; }

    internal IReadOnlyList<string> Aliases { get; }

    internal IReadOnlyList<SetMembership> Sets { get; }

    internal uint SetFlags { get; }

    internal bool IsInAllSets => Sets.Any(each => each.IsInAllSets);

    internal bool IsMandatoryInSomeSet => Sets.Any(each => each.Attribute.Mandatory);

    internal bool TakesInput => Sets.Any(each => each.TakesInput);

    internal bool Allows<T>()
        where T : Attribute => Attributes.Any(each => each is T);

    internal IEnumerable<SetMembership> In(uint sets) => Sets.Where(each => each.IsInAllSets || (each.Flag & sets) != 0);

    internal object? Get(object owner) => _property.GetValue(owner);

    internal void Set(object owner, object? value) => _property.SetValue(owner, value);
}
