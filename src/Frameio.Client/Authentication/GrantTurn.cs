namespace Frameio.Client.Authentication;

/// <summary>The time in which one of those who share a grant asks by it.</summary>
/// <param name="grant">What to ask by.</param>
/// <param name="hold">What keeps the others out; null where there are none.</param>
internal sealed class GrantTurn(ImsGrant grant, IDisposable? hold = null) : IDisposable
{
    /// <summary>What to ask by: another one where somebody has asked meanwhile.</summary>
    public ImsGrant Grant => grant;

    public void Dispose() => hold?.Dispose();
}
