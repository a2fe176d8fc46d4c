using System.Collections.ObjectModel;
using System.Reflection;

namespace System.Management.Automation;

/// <summary>What is known of a command.</summary>
public abstract class CommandInfo
{
    internal CommandInfo(string name, PSModuleInfo? module)
    {
        Name = name;
        Module = module;
    }

    public string Name { get; }

    public CommandTypes CommandType => CommandTypes.Cmdlet;

    public PSModuleInfo? Module { get; }

    public string ModuleName => Module?.Name ?? "";

    public virtual string Source => ModuleName;

    public virtual Version? Version => Module?.Version;

    public abstract string Definition { get; }

    public abstract ReadOnlyCollection<PSTypeName> OutputType { get; }

    public virtual Dictionary<string, ParameterMetadata> Parameters { get; } = new(StringComparer.OrdinalIgnoreCase);

    public override string ToString() => Name;
}

/// <summary>What is known of a cmdlet.</summary>
public class CmdletInfo : CommandInfo
{
    private readonly CmdletAttribute _attribute;

    internal CmdletInfo(Type implementingType, CmdletAttribute attribute, PSModuleInfo? module)
        : base($"{attribute.VerbName}-{attribute.NounName}", module)
    {
        _attribute = attribute;
        ImplementingType = implementingType;
        OutputType = implementingType.GetCustomAttributes<OutputTypeAttribute>(inherit: false)
            .SelectMany(each => each.Type)
            .ToList()
            .AsReadOnly();
    }

    public string Verb => _attribute.VerbName;

    public string Noun => _attribute.NounName;

    public Type ImplementingType { get; }

    public string? DefaultParameterSet => _attribute.DefaultParameterSetName;

    public override ReadOnlyCollection<PSTypeName> OutputType { get; }

    public override string Definition => Name;

    internal CmdletAttribute Attribute => _attribute;
}

/// <summary>What is known of a parameter.</summary>
public sealed class ParameterMetadata
{
    internal ParameterMetadata(string name, Type parameterType, IEnumerable<Attribute> attributes)
    {
        Name = name;
        ParameterType = parameterType;
        Attributes = [.. attributes];
        Aliases = [.. Attributes.OfType<AliasAttribute>().SelectMany(each => each.AliasNames)];
    }

    public string Name { get; set; }

    public Type ParameterType { get; set; }

    public Collection<string> Aliases { get; }

    public Collection<Attribute> Attributes { get; }

    public bool SwitchParameter => ParameterType == typeof(SwitchParameter);
}

/// <summary>The name of a type, and the type where it is known.</summary>
public class PSTypeName
{
    public PSTypeName(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        Type = type;
        Name = type.FullName ?? type.Name;
    }

    public PSTypeName(string name)
    {
        Name = name;
        Type = Type.GetType(name);
    }

    public string Name { get; }

    public Type? Type { get; }

    public override string ToString() => Name;
}
