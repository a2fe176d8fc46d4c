namespace Frameio.Sandbox.Faults;

/// <summary>A rule and what it has done.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Matched">How many requests it was about, without those that came again.</param>
/// <param name="Hit">How many of them it hit.</param>
public sealed record FaultRuleState(FaultRule Rule, int Matched, int Hit);
