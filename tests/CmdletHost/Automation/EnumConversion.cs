using System.Globalization;

namespace System.Management.Automation;

/// <summary>How a value becomes a member of an enumeration: by name, by the start of a name, or by number.</summary>
internal static class EnumConversion
{
    internal static object Convert(object value, Type to)
    {
        if (value is string text)
        {
            return FromText(text, to);
        }
        if (!Conversion.IsNumber(value.GetType()))
        {
            throw new PSInvalidCastException(
                "ConvertToFinalInvalidCastException",
                $"Cannot convert the \"{Conversion.ToText(value)}\" value of type \"{value.GetType().FullName}\" to type \"{to.FullName}\".",
                null);
        }
        return Known(Enum.ToObject(to, System.Convert.ChangeType(value, Enum.GetUnderlyingType(to), CultureInfo.InvariantCulture)), value, to);
    }

    private static object FromText(string text, Type to)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
        {
            return Known(Enum.ToObject(to, number), text, to);
        }
        string[] parts = to.IsDefined(typeof(FlagsAttribute), inherit: false) ? text.Split(',', StringSplitOptions.TrimEntries) : [text.Trim()];
        ulong bits = 0;
        foreach (string part in parts)
        {
            bits |= System.Convert.ToUInt64(Enum.Parse(to, NameOf(part, text, to)), CultureInfo.InvariantCulture);
        }
        return Enum.ToObject(to, bits);
    }

    private static string NameOf(string part, string text, Type to)
    {
        string[] names = Enum.GetNames(to);
        string? exact = Array.Find(names, each => each.Equals(part, StringComparison.OrdinalIgnoreCase));
        string[] starts = Array.FindAll(names, each => each.StartsWith(part, StringComparison.OrdinalIgnoreCase));
        if (part.Length > 0 && (exact ?? (starts.Length == 1 ? starts[0] : null)) is { } name)
        {
            return name;
        }
        string reason = part.Length > 0 && starts.Length > 1
            ? $"The identifier name {part} cannot be processed because it is either too similar or identical to the following "
                + $"enumerator names: {string.Join(", ", starts)}. Use a more specific identifier name."
            : $"Unable to match the identifier name {part} to a valid enumerator name. Specify one of the following "
                + $"enumerator names and try again:{Environment.NewLine}{string.Join(", ", names)}";
        throw Conversion.WithReason(text, to, new PSArgumentException(reason), "InvalidCastEnum");
    }

    private static object Known(object member, object value, Type to) =>
        to.IsDefined(typeof(FlagsAttribute), inherit: false) || Enum.IsDefined(to, member) ? member : throw NoValue(value, to);

    private static PSInvalidCastException NoValue(object value, Type to) => new(
        value is string ? "EnumParseUndefined" : "UndefinedIntegerToEnum",
        $"Cannot convert value \"{value}\" to type \"{to.FullName}\" due to enumeration values that are not valid. "
        + "Specify one of the following enumeration values and try again. "
        + $"The possible enumeration values are \"{string.Join(',', Enum.GetNames(to))}\".",
        null);
}
