using System.Management.Automation;
using Frameio.Client.Access.Reviewing;
using Frameio.Client.Access.Running;

namespace FrameioPS.Cmdlets;

/// <summary>How far work is, as the progress bar shows it.</summary>
internal static class WorkProgress
{
    /// <summary>That of reading lists.</summary>
    /// <param name="activity">What it is for.</param>
    /// <param name="reading">How far it is.</param>
    public static ProgressRecord Of(string activity, ReviewProgress reading) => Record(
        activity, $"{reading.Done} of {reading.Total} lists read", reading.Done, reading.Total, reading.TimeLeft);

    /// <summary>That of carrying out rows.</summary>
    /// <param name="activity">What is done with them.</param>
    /// <param name="run">How far it is.</param>
    public static ProgressRecord Of(string activity, RunProgress run) =>
        Record(activity, $"{run.Ended} of {run.Taken} rows so far", run.Ended, run.Taken, run.TimeLeft);

    private static ProgressRecord Record(string activity, string status, long done, long total, TimeSpan left) =>
        new(0, activity, status)
        {
            PercentComplete = total == 0 ? -1 : (int)(100 * done / total),
            SecondsRemaining = (int)Math.Ceiling(left.TotalSeconds),
        };
}
