using System.Collections;
using System.Globalization;
using System.Reflection;

namespace System.Management.Automation;

/// <summary>How a value becomes one of another type.</summary>
internal static class Conversion
{
    private static readonly CultureInfo _culture = CultureInfo.InvariantCulture;

    internal static object? Convert(object? value, Type to)
    {
        if (value is null || ReferenceEquals(value, Internal.AutomationNull.Value))
        {
            return FromNull(to);
        }
        if (to.IsInstanceOfType(value))
        {
            return value;
        }
        if (to == typeof(PSObject))
        {
            return PSObject.AsPSObject(value);
        }
        object plain = PSObject.Base(value);
        if (to.IsInstanceOfType(plain))
        {
            return plain;
        }
        if (to == typeof(string))
        {
            return ToText(plain);
        }
        if (to == typeof(bool))
        {
            return LanguagePrimitives.IsTrue(plain);
        }
        if (to == typeof(SwitchParameter))
        {
            return new SwitchParameter(LanguagePrimitives.IsTrue(plain));
        }
        if (Nullable.GetUnderlyingType(to) is { } underlying)
        {
            return Convert(plain, underlying);
        }
        if (to.IsArray)
        {
            return ToArray(value, to.GetElementType()!);
        }
        if (plain is IDictionary dictionary && to == typeof(Hashtable))
        {
            return new Hashtable(dictionary, StringComparer.CurrentCultureIgnoreCase);
        }
        if (to.IsEnum)
        {
            return EnumConversion.Convert(plain, to);
        }
        if (IsNumber(to) || (to.IsPrimitive && IsNumber(plain.GetType())))
        {
            return ToNumber(plain, to);
        }
        return (plain is string text ? FromText(text, to) : null)
            ?? ByConstructor(plain, to)
            ?? ByOperator(plain, to)
            ?? throw Impossible(plain, to);
    }

    internal static bool IsNumber(Type type) =>
        !type.IsEnum && Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.Decimal;

    internal static string ToText(object? value) => PSObject.Base(value) switch
    {
        null => "",
        string text => text,
        PSObject other => other.ToString(),
        IFormattable formattable => formattable.ToString(null, _culture),
        IDictionary dictionary => dictionary.ToString() ?? "",
        IEnumerable elements when elements is Array or IList => string.Join(' ', elements.Cast<object?>().Select(ToText)),
        object other => other.ToString() ?? "",
    };

    internal static PSInvalidCastException WithReason(object value, Type to, Exception reason, string id) => new(
        id,
        $"Cannot convert value \"{ToText(value)}\" to type \"{to}\". Error: \"{reason.Message}\"",
        reason);

    private static object? FromNull(Type to)
    {
        if (to == typeof(string))
        {
            return "";
        }
        if (!to.IsValueType || Nullable.GetUnderlyingType(to) is not null)
        {
            return null;
        }
        if (IsNumber(to) || to == typeof(bool) || to == typeof(char) || to == typeof(SwitchParameter))
        {
            return Activator.CreateInstance(to);
        }
        throw new PSInvalidCastException("nullToObjectInvalidCast", $"Cannot convert null to type \"{to}\".", null);
    }

    private static Array ToArray(object value, Type elementType)
    {
        object?[] elements = LanguagePrimitives.GetEnumerable(value) is { } many ? [.. many.Cast<object?>()] : [value];
        Array array = Array.CreateInstance(elementType, elements.Length);
        for (int i = 0; i < elements.Length; i++)
        {
            array.SetValue(Convert(elements[i], elementType), i);
        }
        return array;
    }

    private static object ToNumber(object value, Type to)
    {
        try
        {
            if (value is not string text)
            {
                return value is IConvertible ? System.Convert.ChangeType(value, to, _culture) : throw Impossible(value, to);
            }
            text = text.Trim();
            if (text.Length == 0)
            {
                return System.Convert.ChangeType(0, to, _culture);
            }
            if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            {
                return System.Convert.ChangeType(long.Parse(text[2..], NumberStyles.AllowHexSpecifier, _culture), to, _culture);
            }
            return decimal.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, _culture, out decimal number)
                && to != typeof(double) && to != typeof(float)
                ? System.Convert.ChangeType(number, to, _culture)
                : System.Convert.ChangeType(text, to, _culture);
        }
        catch (Exception reason) when (reason is FormatException or OverflowException || reason.GetType() == typeof(InvalidCastException))
        {
            string id = value is not string ? "InvalidCastIConvertible"
                : to == typeof(double) || to == typeof(float) ? "InvalidCastFromStringToDoubleOrSingle"
                : to == typeof(decimal) ? "InvalidCastFromStringToDecimal"
                : "InvalidCastFromStringToInteger";
            throw WithReason(value, to, reason, id);
        }
    }

    private static object? FromText(string text, Type to)
    {
        if (to == typeof(Uri))
        {
            return new Uri(text, UriKind.RelativeOrAbsolute);
        }
        if (to == typeof(char))
        {
            return text.Length == 1 ? text[0] : null;
        }
        const BindingFlags PublicStatic = BindingFlags.Public | BindingFlags.Static;
        if (to.GetMethod("Parse", PublicStatic, [typeof(string), typeof(IFormatProvider)]) is { } parseInCulture
            && to.IsAssignableFrom(parseInCulture.ReturnType))
        {
            return Call(() => parseInCulture.Invoke(null, [text, _culture]), text, to, "InvalidCastParseTargetInvocationWithFormatProvider");
        }
        return to.GetMethod("Parse", PublicStatic, [typeof(string)]) is { } parse && to.IsAssignableFrom(parse.ReturnType)
            ? Call(() => parse.Invoke(null, [text]), text, to, "InvalidCastParseTargetInvocation")
            : null;
    }

    private static object? ByConstructor(object value, Type to)
    {
        try
        {
            return !to.IsAbstract && to.GetConstructor([value.GetType()]) is { } constructor
                ? Call(() => constructor.Invoke([value]), value, to, "InvalidCastConstructorTargetInvocationException")
                : null;
        }
        catch (AmbiguousMatchException)
        {
            return null;
        }
    }

    private static object? ByOperator(object value, Type to)
    {
        Type from = value.GetType();
        foreach (string name in (string[])["op_Implicit", "op_Explicit"])
        {
            MethodInfo? found = new[] { to, from }
                .SelectMany(each => each.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.FlattenHierarchy))
                .FirstOrDefault(each => each.Name == name
                    && to.IsAssignableFrom(each.ReturnType)
                    && each.GetParameters()[0].ParameterType.IsAssignableFrom(from));
            if (found is not null)
            {
                return Call(() => found.Invoke(null, [value]), value, to, "InvalidCastTargetInvocationException");
            }
        }
        return null;
    }

    private static object? Call(Func<object?> convert, object value, Type to, string id)
    {
        try
        {
            return convert();
        }
        catch (TargetInvocationException invocation)
        {
            throw WithReason(value, to, invocation.InnerException ?? invocation, id);
        }
    }

    private static PSInvalidCastException Impossible(object value, Type to) => new(
        "ConvertToFinalInvalidCastException",
        $"Cannot convert the \"{ToText(value)}\" value of type \"{value.GetType().FullName}\" to type \"{to.FullName}\".",
        null);
}
