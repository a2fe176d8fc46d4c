using Frameio.Client.Errors;

namespace Frameio.Client.Authentication;

/// <summary>
/// A place that keeps the refresh token of one sign-in between sessions. Others may have the same place. Called from
/// whatever thread, one call at a time for each client.
/// </summary>
public interface IRefreshTokenStore
{
    /// <summary>
    /// Waits until nobody else of this machine asks by what is kept; the others wait until what is given is disposed.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    Task<IDisposable> EnterAsync(CancellationToken cancellationToken);

    /// <summary>What is kept now; null for nothing.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.VaultUnavailable"/>.</exception>
    Task<string?> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a refresh token in place of the one before, which is worth nothing any more.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.VaultUnavailable"/>.</exception>
    Task KeepAsync(string token, CancellationToken cancellationToken);

    /// <summary>Keeps nothing any more, since it was revoked.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.VaultUnavailable"/>.</exception>
    Task ForgetAsync(CancellationToken cancellationToken);
}
