using System.Globalization;
using System.Reflection;

namespace System.Management.Automation;

/// <summary>What kinds of member there are; here, properties only.</summary>
[Flags]
public enum PSMemberTypes
{
    AliasProperty = 1,
    CodeProperty = 2,
    Property = 4,
    NoteProperty = 8,
    ScriptProperty = 16,
    Properties = 31,
    PropertySet = 32,
    Method = 64,
    CodeMethod = 128,
    ScriptMethod = 256,
    Methods = 448,
    ParameterizedProperty = 512,
    MemberSet = 1024,
    Event = 2048,
    Dynamic = 4096,
    All = 8191,
}

/// <summary>A member of an object.</summary>
public abstract class PSMemberInfo
{
    private protected PSMemberInfo(string name) => Name = name;

    public string Name { get; }

    public bool IsInstance => MemberType == PSMemberTypes.NoteProperty;

    public abstract PSMemberTypes MemberType { get; }

    public abstract object? Value { get; set; }

    public abstract string TypeNameOfValue { get; }

    public abstract PSMemberInfo Copy();
}

/// <summary>A property of an object.</summary>
public abstract class PSPropertyInfo : PSMemberInfo
{
    private protected PSPropertyInfo(string name)
        : base(name)
    {
    }

    public abstract bool IsGettable { get; }

    public abstract bool IsSettable { get; }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{TypeNameOfValue} {Name}={Value}");
}

/// <summary>A property that an object was given, as a column of a CSV row is.</summary>
public class PSNoteProperty : PSPropertyInfo
{
    public PSNoteProperty(string name, object? value)
        : base(name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Value = value;
    }

    public override PSMemberTypes MemberType => PSMemberTypes.NoteProperty;

    public override object? Value { get; set; }

    public override string TypeNameOfValue => PSObject.Base(Value)?.GetType().FullName ?? "System.Object";

    public override bool IsGettable => true;

    public override bool IsSettable => true;

    public override PSMemberInfo Copy() => new PSNoteProperty(Name, Value);
}

/// <summary>A property or field of an object's class.</summary>
public class PSProperty : PSPropertyInfo
{
    private readonly object _owner;
    private readonly MemberInfo _member;

    internal PSProperty(object owner, MemberInfo member)
        : base(member.Name)
    {
        _owner = owner;
        _member = member;
    }

    public override PSMemberTypes MemberType => PSMemberTypes.Property;

    public override object? Value
    {
        get => _member is PropertyInfo property ? property.GetValue(_owner) : ((FieldInfo)_member).GetValue(_owner);
        set
        {
            if (_member is PropertyInfo property)
            {
                property.SetValue(_owner, LanguagePrimitives.ConvertTo(value, property.PropertyType));
            }
            else
            {
                FieldInfo member = (FieldInfo)_member;
                member.SetValue(_owner, LanguagePrimitives.ConvertTo(value, member.FieldType));
            }
        }
    }

    public override string TypeNameOfValue =>
        (_member is PropertyInfo property ? property.PropertyType : ((FieldInfo)_member).FieldType).FullName ?? "";

    public override bool IsGettable => _member is not PropertyInfo property || property.GetMethod is { IsPublic: true };

    public override bool IsSettable =>
        _member is PropertyInfo property ? property.SetMethod is { IsPublic: true } : !((FieldInfo)_member).IsInitOnly;

    public override PSMemberInfo Copy() => new PSProperty(_owner, _member);
}
