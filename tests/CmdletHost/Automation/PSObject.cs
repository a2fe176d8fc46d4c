using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace System.Management.Automation;

/// <summary>What an object without a class of its own is made of.</summary>
public class PSCustomObject
{
    internal static readonly PSCustomObject Instance = new();

    private PSCustomObject()
    {
    }

    public override string ToString() => "";
}

/// <summary>Any object, seen as properties with names; or one that is nothing but such properties.</summary>
public class PSObject : IFormattable
{
    private readonly PropertyCollection _properties;

    public PSObject()
        : this(PSCustomObject.Instance)
    {
    }

    public PSObject(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        ImmediateBaseObject = obj;
        _properties = new PropertyCollection(this);
        TypeNames = [.. NamesOf(BaseObject)];
    }

    /// <summary>What was wrapped, which may be a wrapper.</summary>
    public object ImmediateBaseObject { get; }

    /// <summary>The object itself.</summary>
    public object BaseObject => ImmediateBaseObject is PSObject inner ? inner.BaseObject : ImmediateBaseObject;

    public PSMemberInfoCollection<PSPropertyInfo> Properties =>
        ImmediateBaseObject is PSObject inner ? inner.Properties : _properties;

    public Collection<string> TypeNames { get; }

    [return: NotNullIfNotNull(nameof(obj))]
    public static PSObject? AsPSObject(object? obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return obj as PSObject ?? new PSObject(obj);
    }

    public virtual PSObject Copy()
    {
        PSObject copy = new(BaseObject);
        foreach (PSPropertyInfo note in _properties.Notes)
        {
            copy._properties.Add((PSPropertyInfo)note.Copy());
        }
        return copy;
    }

    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (BaseObject is not PSCustomObject && BaseObject.Equals(Base(obj)));

    public override int GetHashCode() => BaseObject is PSCustomObject ? base.GetHashCode() : BaseObject.GetHashCode();

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => BaseObject switch
    {
        PSCustomObject => $"@{{{string.Join("; ", Properties.Select(each => $"{each.Name}={Conversion.ToText(each.Value)}"))}}}",
        IFormattable formattable => formattable.ToString(format, formatProvider),
        object other => Conversion.ToText(other),
    };

    /// <summary>The object without its wrapper, unless it is nothing without it.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    internal static object? Base(object? value) =>
        value is not PSObject wrapped ? value
        : ReferenceEquals(wrapped, Internal.AutomationNull.Value) ? null!
        : wrapped.BaseObject is PSCustomObject ? wrapped
        : wrapped.BaseObject;

    private static IEnumerable<string> NamesOf(object value)
    {
        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            yield return type.ToString();
        }
    }
}
