namespace Frameio.Client.Http.Pacing;

/// <summary>
/// What is known of somebody else who uses the bucket at the same time. Answers without headers don't tell: a 429
/// while there should have been room does. Then calls keep two intervals apart, which leaves every other slot to the
/// other, and after a few of them one is sent too early for a bucket that two keep full: if it gets in, the other is
/// gone, and what was left to it is made up for at once; if not, one refusal was the price. Two who halve their rate
/// for good would leave what the first one to end doesn't need any more; two who ask without end, as loops do, are
/// refused as often as they are let in. Not thread-safe.
/// </summary>
internal sealed class SharedUse
{
    /// <summary>
    /// Calls before one is sent too early. With four, two processes with ten calls each are refused more than a tenth
    /// as often as two loops; with six, who is left alone finds out later.
    /// </summary>
    private const int CallsBeforeTrial = 5;

    // Calls before the next trial; null where nobody else was noticed.
    private int? _left;

    /// <summary>Whether somebody else was noticed who may still be there.</summary>
    public bool IsNoticed => _left is not null;

    /// <summary>When the next call may go out, whatever else the bucket says.</summary>
    public TimeSpan Next { get; private set; }

    /// <summary>A call goes out.</summary>
    /// <returns>Whether it is the one that finds out if the other is still there.</returns>
    public bool Take(TimeSpan now, TimeSpan interval)
    {
        bool isTrial = _left == 0;
        if (IsNoticed)
        {
            _left = isTrial ? CallsBeforeTrial : _left - 1;
            Next = now + (_left == 0 ? Early(interval) : Apart(interval));
        }

        return isTrial;
    }

    /// <summary>A trial got in: nobody else is left.</summary>
    public void End(PacerSlot trial) => (_left, Next) = (null, trial.TakenAt);

    /// <summary>A trial was refused: the other is still there, and all goes on as if nothing had been tried.</summary>
    public void GoOn(PacerSlot trial, TimeSpan interval) =>
        (_left, Next) = (CallsBeforeTrial, trial.TakenAt + Apart(interval) - Early(interval));

    /// <summary>A call was refused.</summary>
    /// <param name="end">When the wait is over that follows.</param>
    /// <param name="isNoticed">Whether somebody else must be there.</param>
    public void Wait(TimeSpan end, bool isNoticed)
    {
        _left = isNoticed ? CallsBeforeTrial : _left;
        Next = end;
    }

    /// <summary>When the last of so many calls may go out, if nobody else is left by the next trial.</summary>
    public TimeSpan LastOf(int calls, TimeSpan interval)
    {
        int apart = Math.Min(calls - 1, _left ?? 0);
        TimeSpan early = calls > _left && apart > 0 ? Apart(interval) - Early(interval) : TimeSpan.Zero;
        return Next + TimeSpan.FromTicks(Apart(interval).Ticks * apart) - early;
    }

    private static TimeSpan Apart(TimeSpan interval) => interval + interval;

    private static TimeSpan Early(TimeSpan interval) => TimeSpan.FromTicks(interval.Ticks / 2);
}
