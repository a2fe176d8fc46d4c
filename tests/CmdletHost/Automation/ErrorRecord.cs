using System.Collections.ObjectModel;

namespace System.Management.Automation;

/// <summary>Something that went wrong, with its id, its category and what it happened to.</summary>
public class ErrorRecord
{
    private readonly string _errorId;

    public ErrorRecord(Exception exception, string errorId, ErrorCategory errorCategory, object? targetObject)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Exception = exception;
        _errorId = errorId ?? "";
        TargetObject = targetObject;
        CategoryInfo = new ErrorCategoryInfo(this, errorCategory);
    }

    public ErrorRecord(ErrorRecord errorRecord, Exception? replaceParentContainsErrorRecordException)
    {
        ArgumentNullException.ThrowIfNull(errorRecord);
        Exception = replaceParentContainsErrorRecordException is not null && errorRecord.Exception is ParentContainsErrorRecordException
            ? replaceParentContainsErrorRecordException
            : errorRecord.Exception;
        _errorId = errorRecord._errorId;
        TargetObject = errorRecord.TargetObject;
        CategoryInfo = new ErrorCategoryInfo(this, errorRecord.CategoryInfo.Category);
        ErrorDetails = errorRecord.ErrorDetails;
        InvocationInfo = errorRecord.InvocationInfo;
    }

    public Exception Exception { get; }

    public object? TargetObject { get; private set; }

    public ErrorCategoryInfo CategoryInfo { get; }

    public ErrorDetails? ErrorDetails { get; set; }

    public InvocationInfo? InvocationInfo { get; private set; }

    public ReadOnlyCollection<int> PipelineIterationInfo { get; } = new([]);

    public string FullyQualifiedErrorId
    {
        get
        {
            string? command = (InvocationInfo?.MyCommand as CmdletInfo)?.ImplementingType.FullName;
            return string.IsNullOrEmpty(command) || _errorId.Length == 0 ? _errorId + command : $"{_errorId},{command}";
        }
    }

    public override string ToString() =>
        !string.IsNullOrEmpty(ErrorDetails?.Message) ? ErrorDetails.Message
        : string.IsNullOrEmpty(Exception.Message) ? Exception.ToString()
        : Exception.Message;

    internal void SetInvocationInfo(InvocationInfo invocationInfo) => InvocationInfo = invocationInfo.ForError();

    internal void SetTargetObject(object? targetObject) => TargetObject = targetObject;
}

/// <summary>Something that knows its error record.</summary>
public interface IContainsErrorRecord
{
    ErrorRecord ErrorRecord { get; }
}

/// <summary>Stands in a record for the exception that holds the record, so that the two do not hold each other.</summary>
public class ParentContainsErrorRecordException : SystemException
{
    public ParentContainsErrorRecordException()
    {
    }

    public ParentContainsErrorRecordException(string? message)
        : base(message)
    {
    }

    public ParentContainsErrorRecordException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public ParentContainsErrorRecordException(Exception wrapperException)
        : base(wrapperException?.Message)
    {
    }
}
