using System.Globalization;

namespace System.Management.Automation;

/// <summary>Whether an activity goes on or is over.</summary>
public enum ProgressRecordType
{
    Processing = 0,
    Completed = 1,
}

/// <summary>How far an activity is.</summary>
public class ProgressRecord
{
    public ProgressRecord(int activityId, string activity, string statusDescription)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(activityId);
        ArgumentException.ThrowIfNullOrEmpty(activity);
        ArgumentException.ThrowIfNullOrEmpty(statusDescription);
        ActivityId = activityId;
        Activity = activity;
        StatusDescription = statusDescription;
    }

    public int ActivityId { get; }

    public string Activity { get; set; }

    public string StatusDescription { get; set; }

    public string? CurrentOperation { get; set; }

    public int ParentActivityId { get; set; } = -1;

    public int PercentComplete
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 100);
            field = value;
        }
    } = -1;

    public int SecondsRemaining { get; set; } = -1;

    public ProgressRecordType RecordType { get; set; }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"parent = {ParentActivityId} id = {ActivityId} act = {Activity} stat = {StatusDescription} "
        + $"cur = {CurrentOperation} pct = {PercentComplete} sec = {SecondsRemaining} type = {RecordType}");

    /// <summary>What a listener keeps, since a cmdlet may go on to change its record.</summary>
    internal ProgressRecord Copy() => (ProgressRecord)MemberwiseClone();
}

/// <summary>A message that is neither result nor error.</summary>
public class InformationRecord(object? messageData, string? source)
{
    public object? MessageData { get; internal set; } = messageData;

    public string? Source { get; set; } = source;

    public DateTime TimeGenerated { get; set; } = DateTime.Now;

    public List<string> Tags { get; } = [];

    public override string ToString() => MessageData?.ToString() ?? "";
}
