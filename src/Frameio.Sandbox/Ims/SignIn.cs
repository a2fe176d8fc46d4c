using Frameio.Sandbox.Seeding;

namespace Frameio.Sandbox.Ims;

/// <summary>
/// What one person has agreed to: the access tokens and refresh tokens that come of it belong together.
/// </summary>
/// <param name="App">The app it was given to.</param>
/// <param name="User">The person, by id or address.</param>
/// <param name="Scopes">What was agreed to.</param>
internal sealed record SignIn(SeedApp App, string User, IReadOnlyList<string> Scopes)
{
    /// <summary>Whether refresh tokens come of it.</summary>
    public bool IsRefreshable => Scopes.Contains("offline_access") && (App.RefreshTokens ?? !App.IsPublic);

    // By reference: two sign-ins of one person are two.
    /// <inheritdoc/>
    public bool Equals(SignIn? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
