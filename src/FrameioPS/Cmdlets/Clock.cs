using System.Globalization;

namespace FrameioPS.Cmdlets;

/// <summary>Lengths of time as a sentence has them.</summary>
internal static class Clock
{
    /// <summary>Minutes and seconds, and hours where there are any, such as <c>3:07</c> or <c>1:02:45</c>.</summary>
    public static string Of(TimeSpan time) =>
        time.ToString(time.TotalHours < 1 ? @"m\:ss" : @"h\:mm\:ss", CultureInfo.InvariantCulture);
}
