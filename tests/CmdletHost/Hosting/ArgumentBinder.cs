using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace CmdletHosting;

/// <summary>Gives one argument to one parameter: transform, convert, validate, set.</summary>
internal sealed partial class ArgumentBinder(Cmdlet cmdlet, CommonParameters common, InvocationInfo invocation, EngineIntrinsics engine)
{
    /// <summary>False when the argument would have to be converted and may not be.</summary>
    internal bool Bind(ParameterDeclaration parameter, object? value, bool convert)
    {
        value = Transform(parameter, value);
        if (convert)
        {
            value = Convert(parameter, parameter.Type, parameter.ElementType, value);
        }
        else if (!FitsAsItIs(parameter, ref value))
        {
            return false;
        }
        Validate(parameter, value);
        try
        {
            if (value is null && parameter.Type.IsValueType && Nullable.GetUnderlyingType(parameter.Type) is null)
            {
                // Reflection would quietly set the type's default value.
                throw new TargetInvocationException(new InvalidCastException($"Cannot convert null to type \"{parameter.Type}\"."));
            }
            Set(parameter, value);
        }
        catch (TargetInvocationException failure)
        {
            throw Failure(
                parameter,
                ErrorCategory.WriteError,
                "ParameterBindingFailed",
                "Cannot bind parameter '{0}' to the target. {1}",
                value,
                failure.InnerException,
                $"Exception setting \"{parameter.Name}\": \"{failure.InnerException!.Message}\"");
        }
        invocation.BoundParameters[parameter.Name] = value;
        return true;
    }

    internal void Set(ParameterDeclaration parameter, object? value) => parameter.Set(Owner(parameter), value);

    internal object? Get(ParameterDeclaration parameter) => parameter.Get(Owner(parameter));

    private object Owner(ParameterDeclaration parameter) => parameter.IsCommon ? common : cmdlet;

    private object? Transform(ParameterDeclaration parameter, object? value)
    {
        foreach (ArgumentTransformationAttribute attribute in parameter.Attributes.OfType<ArgumentTransformationAttribute>())
        {
            bool takesNull = parameter.IsMandatoryInSomeSet || attribute.TransformNullOptionalParameters
                || parameter.Attributes.Any(each => each is NullValidationAttributeBase);
            if (value is null && !takesNull)
            {
                continue;
            }
            try
            {
                value = attribute.Transform(engine, value);
            }
            catch (Exception reason)
            {
                throw Failure(
                    parameter,
                    ErrorCategory.InvalidData,
                    "ParameterArgumentTransformationError",
                    "Cannot process argument transformation on parameter '{0}'. {1}",
                    value,
                    reason,
                    reason.Message,
                    isFinal: reason is not PSInvalidCastException && reason.InnerException is not PSInvalidCastException);
            }
        }
        return value;
    }

    private static bool FitsAsItIs(ParameterDeclaration parameter, ref object? value)
    {
        if (value is null)
        {
            return !parameter.Type.IsValueType && parameter.Type != typeof(string);
        }
        if (parameter.Type.IsInstanceOfType(value))
        {
            return true;
        }
        object plain = PSObject.Base(value);
        if (parameter.Type.IsInstanceOfType(plain))
        {
            value = plain;
            return true;
        }
        if (parameter.ElementType is not { } elementType)
        {
            return false;
        }
        object?[] elements = plain is IList list ? [.. list.Cast<object?>().Select(PSObject.Base)] : [plain];
        if (elements.Any(each => each is not null && each.GetType() != elementType && !each.GetType().IsSubclassOf(elementType)))
        {
            return false;
        }
        value = Collection(parameter.Type, elementType, elements);
        return true;
    }

    private object? Convert(ParameterDeclaration parameter, Type to, Type? elementType, object? value)
    {
        if (value is null || ReferenceEquals(value, System.Management.Automation.Internal.AutomationNull.Value))
        {
            return to == typeof(SwitchParameter) ? SwitchParameter.Present
                : to != typeof(bool) ? null
                : throw Failure(
                    parameter,
                    ErrorCategory.InvalidArgument,
                    "ParameterArgumentValidationErrorNullNotAllowed",
                    "Cannot bind argument to parameter '{0}' because it is null.",
                    value);
        }
        if (to.IsInstanceOfType(value))
        {
            return value;
        }
        object plain = PSObject.Base(value);
        if (to == typeof(PSObject))
        {
            return cmdlet.CurrentPipelineObject is { } current && ReferenceEquals(current.BaseObject, value)
                ? current
                : PSObject.AsPSObject(value);
        }
        if (to == typeof(bool) || to == typeof(bool?) || to == typeof(SwitchParameter))
        {
            bool truth = plain is bool or SwitchParameter || Conversion.IsNumber(plain.GetType())
                ? LanguagePrimitives.IsTrue(plain)
                : throw CannotConvert(parameter, to, plain.GetType(), "", value);
            return to == typeof(SwitchParameter) ? new SwitchParameter(truth) : truth;
        }
        if (elementType is not null)
        {
            IEnumerable<object?> elements = plain is IList list ? list.Cast<object?>() : [value];
            return Collection(to, elementType, [.. elements.Select(each => Convert(parameter, elementType, null, each))]);
        }
        if (plain is IList && to != typeof(object) && !to.IsEnum)
        {
            throw CannotConvert(parameter, to, plain, new NotSupportedException().Message, value);
        }
        try
        {
            return Conversion.Convert(value, to);
        }
        catch (PSInvalidCastException reason)
        {
            throw Failure(
                parameter,
                ErrorCategory.InvalidArgument,
                "CannotConvertArgumentNoMessage",
                "Cannot bind parameter '{0}'. {1}",
                value,
                reason,
                reason.Message);
        }
    }

    private static IList Collection(Type type, Type elementType, object?[] elements)
    {
        IList collection = type.IsArray ? Array.CreateInstance(elementType, elements.Length) : (IList)Activator.CreateInstance(type)!;
        for (int i = 0; i < elements.Length; i++)
        {
            if (type.IsArray)
            {
                collection[i] = elements[i];
            }
            else
            {
                collection.Add(elements[i]);
            }
        }
        return collection;
    }

    private ParameterBindingException CannotConvert(ParameterDeclaration parameter, Type to, object what, string why, object? value) =>
        Failure(
            parameter,
            ErrorCategory.InvalidArgument,
            "CannotConvertArgument",
            $"Cannot convert '{{1}}' to the type '{to}' required by parameter '{{0}}'. {why}",
            value,
            detail: what.ToString());

    private ParameterBindingException Failure(
        ParameterDeclaration parameter,
        ErrorCategory category,
        string id,
        string format,
        object? value,
        Exception? reason = null,
        string? detail = null,
        bool isFinal = false) =>
        new(invocation, category, id, format, parameter.Name, detail, parameter.Type, value?.GetType(), reason) { IsFinal = isFinal };
}
