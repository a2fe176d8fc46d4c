using System.Collections;

namespace System.Management.Automation;

/// <summary>The conversions and comparisons of the language.</summary>
public static class LanguagePrimitives
{
    public static object? ConvertTo(object? valueToConvert, Type resultType)
    {
        ArgumentNullException.ThrowIfNull(resultType);
        return Conversion.Convert(valueToConvert, resultType);
    }

    public static object? ConvertTo(object? valueToConvert, Type resultType, IFormatProvider formatProvider) =>
        ConvertTo(valueToConvert, resultType);

    public static T? ConvertTo<T>(object? valueToConvert) => (T?)ConvertTo(valueToConvert, typeof(T));

    public static bool TryConvertTo(object? valueToConvert, Type resultType, out object? result)
    {
        try
        {
            result = ConvertTo(valueToConvert, resultType);
            return true;
        }
        catch (PSInvalidCastException)
        {
            result = null;
            return false;
        }
    }

    public static bool TryConvertTo<T>(object? valueToConvert, out T? result)
    {
        bool converted = TryConvertTo(valueToConvert, typeof(T), out object? value);
        result = converted ? (T?)value : default;
        return converted;
    }

    public static bool IsTrue(object? obj) => PSObject.Base(obj) switch
    {
        null => false,
        bool value => value,
        SwitchParameter value => value.IsPresent,
        string text => text.Length > 0,
        char character => character != '\0',
        IList { Count: 0 } => false,
        IList { Count: 1 } list => IsTrue(list[0]),
        IConvertible number when Conversion.IsNumber(number.GetType()) => number.ToDouble(null) != 0,
        _ => true,
    };

    /// <summary>What can be gone through element by element; a text and a dictionary are one thing each.</summary>
    public static IEnumerable? GetEnumerable(object? obj) => PSObject.Base(obj) switch
    {
        string or IDictionary or PSObject or Xml.XmlNode => null,
        IEnumerable elements => elements,
        _ => null,
    };

    public static IEnumerator? GetEnumerator(object? obj) => GetEnumerable(obj)?.GetEnumerator();
}
