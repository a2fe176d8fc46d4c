namespace Frameio.Sandbox.Faults;

/// <summary>The request waits, then goes on to the rules after this one and to the service.</summary>
public sealed record DelayFault : FaultAction
{
    /// <summary>How long, in real milliseconds.</summary>
    public required int Ms { get; init; }

    internal override string Name => $"delay {Ms}";

    internal override void Check() => FaultRule.Require(Ms >= 0, "ms must not be negative");
}

/// <summary>The service applies the change; then the connection is cut without an answer.</summary>
public sealed record LostAnswerFault : FaultAction
{
    internal override string Name => "lost_answer";

    internal override Delivery Delivery => Delivery.Nothing;
}

/// <summary>The connection is cut before the service sees the request.</summary>
public sealed record CutFault : FaultAction
{
    internal override string Name => "cut";

    internal override bool Reaches => false;

    internal override Delivery Delivery => Delivery.Nothing;
}

/// <summary>
/// The service applies the change; its headers and half of the body get through, then the connection ends.
/// </summary>
public sealed record CutBodyFault : FaultAction
{
    internal override string Name => "cut_body";

    internal override Delivery Delivery => Delivery.Half;
}
