using System.Globalization;

namespace System.Management.Automation;

/// <summary>An argument that can't be given to a parameter.</summary>
public class ParameterBindingException : RuntimeException
{
    private readonly string _errorId = "";

    public ParameterBindingException()
    {
    }

    public ParameterBindingException(string? message)
        : base(message)
    {
    }

    public ParameterBindingException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>In the format, {0} is the parameter's name, {1} the detail and {2} the parameter's type.</summary>
    internal ParameterBindingException(
        InvocationInfo invocation,
        ErrorCategory category,
        string errorId,
        string format,
        string? parameterName = null,
        object? detail = null,
        Type? parameterType = null,
        Type? typeSpecified = null,
        Exception? innerException = null)
        : base(string.Format(CultureInfo.CurrentCulture, format, parameterName, detail, parameterType), innerException)
    {
        _errorId = errorId;
        CommandInvocation = invocation;
        ParameterName = parameterName ?? "";
        ParameterType = parameterType;
        TypeSpecified = typeSpecified;
        Record = new ErrorRecord(new ParentContainsErrorRecordException(this), errorId, category, targetObject: null);
        Record.SetInvocationInfo(invocation);
    }

    public string ParameterName { get; } = "";

    public Type? ParameterType { get; }

    public Type? TypeSpecified { get; }

    public new string ErrorId => _errorId;

    public long Line => 0;

    public long Offset => 0;

    public InvocationInfo? CommandInvocation { get; }

    /// <summary>True of what must not be taken for "this parameter does not want that input".</summary>
    internal bool IsFinal { get; init; }
}
