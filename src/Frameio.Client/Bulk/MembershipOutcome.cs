namespace Frameio.Client.Bulk;

/// <summary>A row at its end.</summary>
public sealed class MembershipOutcome
{
    internal MembershipOutcome(MembershipRow row, FrameioGroupMembershipResult result, FrameioException? error) =>
        (Row, Result, Error) = (row, result, error);

    /// <summary>The row.</summary>
    public MembershipRow Row { get; }

    /// <summary>What became of it.</summary>
    public FrameioGroupMembershipResult Result { get; }

    /// <summary>Why it failed; null unless it did.</summary>
    public FrameioException? Error { get; }
}
