namespace System.Management.Automation;

/// <summary>A parameter that is there or not.</summary>
public struct SwitchParameter(bool isPresent)
{
    private readonly bool _isPresent = isPresent;

    public static SwitchParameter Present => new(true);

    public readonly bool IsPresent => _isPresent;

    public static implicit operator bool(SwitchParameter switchParameter) => switchParameter.IsPresent;

    public static implicit operator SwitchParameter(bool value) => new(value);

    public static bool operator ==(SwitchParameter first, SwitchParameter second) => first.Equals(second);

    public static bool operator !=(SwitchParameter first, SwitchParameter second) => !first.Equals(second);

    public static bool operator ==(SwitchParameter first, bool second) => first.Equals(second);

    public static bool operator !=(SwitchParameter first, bool second) => !first.Equals(second);

    public static bool operator ==(bool first, SwitchParameter second) => second.Equals(first);

    public static bool operator !=(bool first, SwitchParameter second) => !second.Equals(first);

    public readonly bool ToBool() => _isPresent;

    public override readonly bool Equals(object? obj) => obj switch
    {
        bool value => _isPresent == value,
        SwitchParameter value => _isPresent == value.IsPresent,
        _ => false,
    };

    public override readonly int GetHashCode() => _isPresent.GetHashCode();

    public override readonly string ToString() => _isPresent.ToString();
}
