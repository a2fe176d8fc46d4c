using System.Collections;
using System.Globalization;
using System.Management.Automation.Internal;
using System.Text.RegularExpressions;

namespace System.Management.Automation;

/// <summary>Checks an argument after it was converted.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public abstract class ValidateArgumentsAttribute : CmdletMetadataAttribute
{
    protected abstract void Validate(object? arguments, EngineIntrinsics engineIntrinsics);

    internal void Check(object? arguments, EngineIntrinsics engineIntrinsics) => Validate(arguments, engineIntrinsics);

    internal static ValidationMetadataException Failure(string format, params object?[] arguments) =>
        new(string.Format(CultureInfo.InvariantCulture, format, arguments));
}

/// <summary>Checks each element of an argument.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public abstract class ValidateEnumeratedArgumentsAttribute : ValidateArgumentsAttribute
{
    protected abstract void ValidateElement(object? element);

    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        if (arguments is null)
        {
            throw Failure(NullValidationAttributeBase.Empty);
        }
        if (LanguagePrimitives.GetEnumerable(arguments) is not { } elements)
        {
            ValidateElement(arguments);
            return;
        }
        foreach (object? element in elements)
        {
            ValidateElement(element);
        }
    }
}

/// <summary>The root of the checks for null.</summary>
public abstract class NullValidationAttributeBase : ValidateArgumentsAttribute
{
    internal const string Empty =
        "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again.";
}

/// <summary>Refuses null, also as an element.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ValidateNotNullAttribute : NullValidationAttributeBase
{
    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        if (PSObject.Base(arguments) is null)
        {
            throw Failure("The argument is null. Provide a valid value for the argument, and then try running the command again.");
        }
        if (LanguagePrimitives.GetEnumerable(arguments) is { } elements && elements.Cast<object?>().Any(each => each is null))
        {
            throw Failure(
                "The argument has a null value, or an element of the argument collection contains a null value. "
                + "Provide a collection that does not contain any null values, and then try the command again.");
        }
    }
}

/// <summary>Refuses null, an empty text and an empty collection, also as an element.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ValidateNotNullOrEmptyAttribute : NullValidationAttributeBase
{
    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        if (PSObject.Base(arguments) is null or "" or IDictionary { Count: 0 })
        {
            throw Failure(Empty);
        }
        if (LanguagePrimitives.GetEnumerable(arguments) is not { } elements)
        {
            return;
        }
        object?[] all = [.. elements.Cast<object?>()];
        if (all.Length == 0 || Array.Exists(all, each => PSObject.Base(each) is null or ""))
        {
            throw Failure(
                "The argument is null, empty, or an element of the argument collection contains a null value. "
                + "Supply a collection that does not contain any null values and then try the command again.");
        }
    }
}

/// <summary>Allows the listed texts only.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ValidateSetAttribute(params string[] validValues) : ValidateEnumeratedArgumentsAttribute
{
    public bool IgnoreCase { get; set; } = true;

    public IList<string> ValidValues { get; } = validValues;

    protected override void ValidateElement(object? element)
    {
        string text = Conversion.ToText(element);
        StringComparer comparer = IgnoreCase ? StringComparer.InvariantCultureIgnoreCase : StringComparer.InvariantCulture;
        if (element is null || !ValidValues.Contains(text, comparer))
        {
            throw Failure(
                "The argument \"{0}\" does not belong to the set \"{1}\" specified by the ValidateSet attribute. "
                + "Supply an argument that is in the set and then try the command again.",
                text,
                string.Join(CultureInfo.CurrentUICulture.TextInfo.ListSeparator, ValidValues));
        }
    }
}

/// <summary>Allows values between two others.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ValidateRangeAttribute(object minRange, object maxRange) : ValidateEnumeratedArgumentsAttribute
{
    public object MinRange { get; } = minRange;

    public object MaxRange { get; } = maxRange;

    protected override void ValidateElement(object? element)
    {
        object value = LanguagePrimitives.ConvertTo(PSObject.Base(element), MinRange.GetType())!;
        if (((IComparable)MinRange).CompareTo(value) > 0)
        {
            throw Failure(
                "The {0} argument is less than the minimum allowed range of {1}. "
                + "Supply an argument that is greater than or equal to {1} and then try the command again.",
                value,
                MinRange);
        }
        if (((IComparable)MaxRange).CompareTo(value) < 0)
        {
            throw Failure(
                "The {0} argument is greater than the maximum allowed range of {1}. "
                + "Supply an argument that is less than or equal to {1} and then try the command again.",
                value,
                MaxRange);
        }
    }
}

/// <summary>Allows texts that a regular expression matches.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ValidatePatternAttribute(string regexPattern) : ValidateEnumeratedArgumentsAttribute
{
    public string RegexPattern { get; } = regexPattern;

    public RegexOptions Options { get; set; } = RegexOptions.IgnoreCase;

    protected override void ValidateElement(object? element)
    {
        string text = Conversion.ToText(element);
        if (element is null || !Regex.IsMatch(text, RegexPattern, Options))
        {
            throw Failure(
                "The argument \"{0}\" does not match the \"{1}\" pattern. "
                + "Supply an argument that matches \"{1}\" and try the command again.",
                text,
                RegexPattern);
        }
    }
}

/// <summary>Allows texts of a certain length.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ValidateLengthAttribute(int minLength, int maxLength) : ValidateEnumeratedArgumentsAttribute
{
    public int MinLength { get; } = minLength;

    public int MaxLength { get; } = maxLength;

    protected override void ValidateElement(object? element)
    {
        if (PSObject.Base(element) is not string text)
        {
            throw Failure(
                "The ValidateLength attribute cannot be applied to a parameter that is not a string or string[] parameter. "
                + "Make the parameter a string or string[] parameter.");
        }
        if (text.Length < MinLength)
        {
            throw Failure(
                "The character length ({1}) of the argument is too short. Specify an argument with a length that is "
                + "greater than or equal to \"{0}\", and then try the command again.",
                MinLength,
                text.Length);
        }
        if (text.Length > MaxLength)
        {
            throw Failure(
                "The character length of the {1} argument is too long. Shorten the character length of the argument so it is "
                + "fewer than or equal to \"{0}\" characters, and then try the command again.",
                MaxLength,
                text.Length);
        }
    }
}

/// <summary>Allows collections of a certain size.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ValidateCountAttribute(int minLength, int maxLength) : ValidateArgumentsAttribute
{
    public int MinLength { get; } = minLength;

    public int MaxLength { get; } = maxLength;

    protected override void Validate(object? arguments, EngineIntrinsics engineIntrinsics)
    {
        int count = arguments is null ? 0 : LanguagePrimitives.GetEnumerable(arguments)?.Cast<object?>().Count()
            ?? throw Failure(
                "The ValidateCount attribute cannot be applied to a non-array parameter. "
                + "Either remove the attribute from the parameter or make the parameter an array parameter.");
        if (count >= MinLength && count <= MaxLength)
        {
            return;
        }
        throw MinLength == MaxLength
            ? Failure("The parameter requires exactly {0} value(s) - {1} value(s) were provided.", MaxLength, count)
            : Failure(
                "The parameter requires at least {0} value(s) and no more than {1} value(s) - {2} value(s) were provided.",
                MinLength,
                MaxLength,
                count);
    }
}
