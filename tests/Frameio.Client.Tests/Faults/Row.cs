namespace Frameio.Client.Tests.Faults;

/// <summary>A row of a file.</summary>
/// <param name="Place">What it calls the group, workspace or project.</param>
/// <param name="User">What it calls the person.</param>
/// <param name="Role">The role it gives, if it gives one.</param>
internal sealed record Row(string Place, string User, string? Role = null);
