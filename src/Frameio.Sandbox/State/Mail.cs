namespace Frameio.Sandbox.State;

/// <summary>A mail the service would have sent.</summary>
/// <param name="To">The address, as the request that caused it wrote it.</param>
/// <param name="Kind"><c>team_invitation</c> or <c>collaborator_invitation</c>.</param>
/// <param name="TargetId">The id of the team or project.</param>
/// <param name="At">When.</param>
public sealed record Mail(string To, string Kind, string TargetId, DateTimeOffset At);
