using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace System.Management.Automation;

/// <summary>The members of an object, by name.</summary>
public abstract class PSMemberInfoCollection<T> : IEnumerable<T>
    where T : PSMemberInfo
{
    public abstract T? this[string name] { get; }

    public abstract void Add(T member);

    public abstract void Add(T member, bool preValidated);

    public abstract void Remove(string name);

    public abstract ReadOnlyPSMemberInfoCollection<T> Match(string name);

    public abstract ReadOnlyPSMemberInfoCollection<T> Match(string name, PSMemberTypes memberTypes);

    public abstract IEnumerator<T> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Members that were found.</summary>
public class ReadOnlyPSMemberInfoCollection<T> : IEnumerable<T>
    where T : PSMemberInfo
{
    private readonly List<T> _members;

    internal ReadOnlyPSMemberInfoCollection(IEnumerable<T> members) => _members = [.. members];

    public int Count => _members.Count;

    public T this[int index] => _members[index];

    public T? this[string name] => _members.Find(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public virtual IEnumerator<T> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The notes on an object, then the properties of its class that no note hides.</summary>
internal sealed class PropertyCollection(PSObject owner) : PSMemberInfoCollection<PSPropertyInfo>
{
    private static readonly ConcurrentDictionary<Type, MemberInfo[]> _known = new();

    private readonly List<PSPropertyInfo> _notes = [];

    internal IReadOnlyList<PSPropertyInfo> Notes => _notes;

    public override PSPropertyInfo? this[string name] =>
        _notes.Find(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? OfClass().FirstOrDefault(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public override void Add(PSPropertyInfo member) => Add(member, preValidated: false);

    public override void Add(PSPropertyInfo member, bool preValidated)
    {
        if (!preValidated && _notes.Exists(each => each.Name.Equals(member.Name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new PSArgumentException($"Cannot add a member with the name \"{member.Name}\" because a member with that name already exists.");
        }
        _notes.Add(member);
    }

    public override void Remove(string name) =>
        _notes.RemoveAll(each => each.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public override ReadOnlyPSMemberInfoCollection<PSPropertyInfo> Match(string name) => Match(name, PSMemberTypes.All);

    public override ReadOnlyPSMemberInfoCollection<PSPropertyInfo> Match(string name, PSMemberTypes memberTypes)
    {
        WildcardPattern pattern = new(name, WildcardOptions.IgnoreCase);
        return new(this.Where(each => (each.MemberType & memberTypes) != 0 && pattern.IsMatch(each.Name)));
    }

    public override IEnumerator<PSPropertyInfo> GetEnumerator() =>
        _notes.Concat(OfClass().Where(each =>
            !_notes.Exists(note => note.Name.Equals(each.Name, StringComparison.OrdinalIgnoreCase)))).GetEnumerator();

    private IEnumerable<PSPropertyInfo> OfClass()
    {
        object instance = owner.BaseObject;
        return instance is PSCustomObject ? [] : _known.GetOrAdd(instance.GetType(), Find).Select(each => new PSProperty(instance, each));
    }

    private static MemberInfo[] Find(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(each => each.GetMethod is { IsPublic: true } && each.GetIndexParameters().Length == 0)
            .DistinctBy(each => each.Name),
        .. type.GetFields(BindingFlags.Public | BindingFlags.Instance),
    ];
}
