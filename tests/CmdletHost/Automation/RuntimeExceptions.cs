namespace System.Management.Automation;

/// <summary>The root of what the engine and its commands throw.</summary>
public class RuntimeException : SystemException, IContainsErrorRecord
{
    public RuntimeException()
    {
    }

    public RuntimeException(string? message)
        : base(message)
    {
    }

    public RuntimeException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public RuntimeException(string? message, Exception? innerException, ErrorRecord? errorRecord)
        : base(message, innerException) => Record = errorRecord;

    public virtual ErrorRecord ErrorRecord => Record ??= new ErrorRecord(
        new ParentContainsErrorRecordException(this),
        ErrorId,
        ErrorCategory,
        targetObject: null);

    public bool WasThrownFromThrowStatement { get; set; }

    internal ErrorRecord? Record { get; set; }

    private protected virtual string ErrorId => nameof(RuntimeException);

    private protected virtual ErrorCategory ErrorCategory => ErrorCategory.NotSpecified;
}

/// <summary>The pipeline is over; what a command that still writes is told.</summary>
public class PipelineStoppedException : RuntimeException
{
    public PipelineStoppedException()
        : base("The pipeline has been stopped.")
    {
    }

    public PipelineStoppedException(string? message)
        : base(message)
    {
    }

    public PipelineStoppedException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    private protected override string ErrorId => "PipelineStopped";

    private protected override ErrorCategory ErrorCategory => ErrorCategory.OperationStopped;
}

/// <summary>An error that a preference of Stop made the end of the pipeline.</summary>
public class ActionPreferenceStopException : RuntimeException
{
    public ActionPreferenceStopException()
    {
    }

    public ActionPreferenceStopException(string? message)
        : base(message)
    {
    }

    public ActionPreferenceStopException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal ActionPreferenceStopException(string message, ErrorRecord? errorRecord, InvocationInfo invocation)
        : base(message, errorRecord?.Exception)
    {
        Record = errorRecord ?? new ErrorRecord(
            new ParentContainsErrorRecordException(this),
            ErrorId,
            ErrorCategory.OperationStopped,
            targetObject: null);
        if (errorRecord is null)
        {
            Record.SetInvocationInfo(invocation);
        }
    }

    private protected override string ErrorId => "ActionPreferenceStop";

    private protected override ErrorCategory ErrorCategory => ErrorCategory.OperationStopped;
}

/// <summary>An error that a command ended with.</summary>
public class CmdletInvocationException : RuntimeException
{
    public CmdletInvocationException()
    {
    }

    public CmdletInvocationException(string? message)
        : base(message)
    {
    }

    public CmdletInvocationException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal CmdletInvocationException(ErrorRecord errorRecord)
        : base(errorRecord.ToString(), errorRecord.Exception) => Record = errorRecord;

    internal CmdletInvocationException(Exception innerException, InvocationInfo invocation)
        : base(innerException.Message, innerException)
    {
        Record = innerException is IContainsErrorRecord { ErrorRecord: { } known }
            ? new ErrorRecord(known, innerException)
            : new ErrorRecord(innerException, innerException.GetType().FullName!, ErrorCategory.NotSpecified, targetObject: null);
        Record.SetInvocationInfo(invocation);
    }
}

/// <summary>A cmdlet or one of its parameters is declared, or used, against its declaration.</summary>
public class MetadataException : RuntimeException
{
    public MetadataException()
    {
    }

    public MetadataException(string? message)
        : base(message)
    {
    }

    public MetadataException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    private protected override string ErrorId => nameof(MetadataException);

    private protected override ErrorCategory ErrorCategory => ErrorCategory.MetadataError;
}

/// <summary>An argument that a validation refuses.</summary>
public class ValidationMetadataException : MetadataException
{
    public ValidationMetadataException()
    {
    }

    public ValidationMetadataException(string? message)
        : base(message)
    {
    }

    public ValidationMetadataException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>An argument that a transformation can't make sense of.</summary>
public class ArgumentTransformationMetadataException : MetadataException
{
    public ArgumentTransformationMetadataException()
    {
    }

    public ArgumentTransformationMetadataException(string? message)
        : base(message)
    {
    }

    public ArgumentTransformationMetadataException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A wildcard pattern that can't be read.</summary>
public class WildcardPatternException : RuntimeException
{
    public WildcardPatternException()
    {
    }

    public WildcardPatternException(string? message)
        : base(message)
    {
    }

    public WildcardPatternException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    private protected override string ErrorId => nameof(WildcardPatternException);
}

/// <summary>A command that no imported module has.</summary>
public class CommandNotFoundException : RuntimeException
{
    public CommandNotFoundException()
    {
    }

    public CommandNotFoundException(string? message)
        : base(message)
    {
    }

    public CommandNotFoundException(string? message, Exception? innerException)
        : base(message, innerException)
    {
    }

    private protected override string ErrorId => nameof(CommandNotFoundException);

    private protected override ErrorCategory ErrorCategory => ErrorCategory.ObjectNotFound;
}

/// <summary>What ends a pipeline without being an error.</summary>
public abstract class FlowControlException : SystemException
{
    internal FlowControlException()
    {
    }
}
