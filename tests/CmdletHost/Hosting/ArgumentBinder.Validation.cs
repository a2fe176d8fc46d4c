using System.Collections;
using System.Management.Automation;

namespace CmdletHosting;

/// <summary>What an argument is held against before its parameter gets it.</summary>
internal sealed partial class ArgumentBinder
{
    private void Validate(ParameterDeclaration parameter, object? value)
    {
        foreach (ValidateArgumentsAttribute attribute in parameter.Attributes.OfType<ValidateArgumentsAttribute>())
        {
            try
            {
                attribute.Check(value, engine);
            }
            catch (Exception reason)
            {
                throw Failure(
                    parameter,
                    ErrorCategory.InvalidData,
                    "ParameterArgumentValidationError",
                    "Cannot validate argument on parameter '{0}'. {1}",
                    value,
                    reason,
                    reason.Message,
                    isFinal: true);
            }
        }
        if (parameter.IsMandatoryInSomeSet)
        {
            RefuseEmpty(parameter, parameter.Type, value, isElement: false);
        }
    }

    private void RefuseEmpty(ParameterDeclaration parameter, Type type, object? value, bool isElement)
    {
        ParameterBindingException Empty(string what, string text) => Failure(
            parameter,
            ErrorCategory.InvalidData,
            $"ParameterArgumentValidationError{what}NotAllowed",
            $"Cannot bind argument to parameter '{{0}}' because it is {text}.",
            value,
            isFinal: true);

        if (value is null)
        {
            if (type != typeof(bool?) && !parameter.Allows<AllowNullAttribute>())
            {
                throw Empty("Null", "null");
            }
        }
        else if (type == typeof(string))
        {
            if (value is "" && !parameter.Allows<AllowEmptyStringAttribute>())
            {
                throw Empty("EmptyString", "an empty string");
            }
        }
        else if (!isElement && parameter.ElementType is { } elementType && value is IEnumerable elements)
        {
            bool any = false;
            foreach (object? element in elements)
            {
                any = true;
                RefuseEmpty(parameter, elementType, element, isElement: true);
            }
            if (!any && !parameter.Allows<AllowEmptyCollectionAttribute>())
            {
                throw type.IsArray ? Empty("EmptyArray", "an empty array") : Empty("EmptyCollection", "an empty collection");
            }
        }
    }
}
