namespace System.Management.Automation;

/// <summary>Something that can't be done now, with an error record.</summary>
public class PSInvalidOperationException : InvalidOperationException, IContainsErrorRecord
{
    public PSInvalidOperationException()
    {
    }

    public PSInvalidOperationException(string? message)
        : base(message)
    {
    }

    public PSInvalidOperationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ErrorRecord ErrorRecord => field ??= new ErrorRecord(
        new ParentContainsErrorRecordException(this),
        "InvalidOperation",
        ErrorCategory.InvalidOperation,
        targetObject: null);
}

/// <summary>A value that can't be converted, with an error record.</summary>
public class PSInvalidCastException : InvalidCastException, IContainsErrorRecord
{
    private readonly string _errorId = nameof(PSInvalidCastException);

    public PSInvalidCastException()
    {
    }

    public PSInvalidCastException(string? message)
        : base(message)
    {
    }

    public PSInvalidCastException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal PSInvalidCastException(string errorId, string message, Exception? innerException)
        : base(message, innerException) => _errorId = errorId;

    public ErrorRecord ErrorRecord => field ??= new ErrorRecord(
        new ParentContainsErrorRecordException(this),
        _errorId,
        ErrorCategory.InvalidArgument,
        targetObject: null);
}

/// <summary>An argument that can't be used, with an error record.</summary>
public class PSArgumentException : ArgumentException, IContainsErrorRecord
{
    private readonly string? _message;

    public PSArgumentException()
    {
    }

    public PSArgumentException(string? message)
        : base(message)
    {
    }

    public PSArgumentException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public PSArgumentException(string? message, string? paramName)
        : base(message, paramName) => _message = message;

    // Without the name of the parameter, which the base class adds.
    public override string Message => string.IsNullOrEmpty(_message) ? base.Message : _message;

    public ErrorRecord ErrorRecord => field ??= new ErrorRecord(
        new ParentContainsErrorRecordException(this),
        "Argument",
        ErrorCategory.InvalidArgument,
        targetObject: null);
}

/// <summary>An argument that is missing, with an error record.</summary>
public class PSArgumentNullException : ArgumentNullException, IContainsErrorRecord
{
    public PSArgumentNullException()
    {
    }

    public PSArgumentNullException(string? paramName)
        : base(paramName)
    {
    }

    public PSArgumentNullException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public PSArgumentNullException(string? paramName, string? message)
        : base(paramName, message)
    {
    }

    public ErrorRecord ErrorRecord => field ??= new ErrorRecord(
        new ParentContainsErrorRecordException(this),
        "ArgumentNull",
        ErrorCategory.InvalidArgument,
        targetObject: null);
}

/// <summary>Something that is not offered, with an error record.</summary>
public class PSNotSupportedException : NotSupportedException, IContainsErrorRecord
{
    public PSNotSupportedException()
    {
    }

    public PSNotSupportedException(string? message)
        : base(message)
    {
    }

    public PSNotSupportedException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ErrorRecord ErrorRecord => field ??= new ErrorRecord(
        new ParentContainsErrorRecordException(this),
        "NotSupported",
        ErrorCategory.NotImplemented,
        targetObject: null);
}
