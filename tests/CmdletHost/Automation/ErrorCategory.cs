using System.Globalization;

namespace System.Management.Automation;

/// <summary>What kind of thing went wrong.</summary>
public enum ErrorCategory
{
    NotSpecified = 0,
    OpenError = 1,
    CloseError = 2,
    DeviceError = 3,
    DeadlockDetected = 4,
    InvalidArgument = 5,
    InvalidData = 6,
    InvalidOperation = 7,
    InvalidResult = 8,
    InvalidType = 9,
    MetadataError = 10,
    NotImplemented = 11,
    NotInstalled = 12,
    ObjectNotFound = 13,
    OperationStopped = 14,
    OperationTimeout = 15,
    SyntaxError = 16,
    ParserError = 17,
    PermissionDenied = 18,
    ResourceBusy = 19,
    ResourceExists = 20,
    ResourceUnavailable = 21,
    ReadError = 22,
    WriteError = 23,
    FromStdErr = 24,
    SecurityError = 25,
    ProtocolError = 26,
    ConnectionError = 27,
    AuthenticationError = 28,
    LimitsExceeded = 29,
    QuotaExceeded = 30,
    NotEnabled = 31,
}

/// <summary>The category of an error, and to what it happened.</summary>
public class ErrorCategoryInfo
{
    private readonly ErrorRecord _record;

    internal ErrorCategoryInfo(ErrorRecord record, ErrorCategory category)
    {
        _record = record;
        Category = category;
    }

    public ErrorCategory Category { get; }

    public string Activity
    {
        get => field ?? _record.InvocationInfo?.MyCommand.Name ?? "";
        set;
    }

    public string Reason
    {
        get => field ?? _record.Exception.GetType().Name;
        set;
    }

    public string TargetName
    {
        get => field ?? _record.TargetObject?.ToString() ?? "";
        set;
    }

    public string TargetType
    {
        get => field ?? PSObject.Base(_record.TargetObject)?.GetType().Name ?? "";
        set;
    }

    public string GetMessage() => GetMessage(CultureInfo.CurrentUICulture);

    public string GetMessage(CultureInfo uiCultureInfo) =>
        string.Format(uiCultureInfo, "{0}: ({1}:{2}) [{3}], {4}", Category, TargetName, TargetType, Activity, Reason);

    public override string ToString() => GetMessage();
}

/// <summary>What a person is told instead of the exception's message.</summary>
public class ErrorDetails(string message)
{
    public string Message { get; } = message;

    public string RecommendedAction { get; set; } = "";

    public override string ToString() => Message;
}
