using Frameio.Client.Authentication;
using Frameio.Client.Errors;

namespace FrameioPS.Sessions;

/// <summary>A person's sign-in in a vault of Microsoft.PowerShell.SecretManagement.</summary>
/// <param name="module">The vaults.</param>
/// <param name="vault">The vault's name.</param>
/// <param name="clientId">The client that the person signs in by.</param>
internal sealed class VaultStore(SecretModule module, string vault, string clientId) : IRefreshTokenStore
{
    private const int LongestTurn = 120;

    private readonly string _name = $"FrameioPS-{clientId}";
    private string? _secretToKeep;

    private string SecretName => $"{_name}-secret";

    /// <summary>Fails where there is no such vault.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.VaultUnavailable"/>.</exception>
    public Task RequireAsync() => module.UseAsync(Require);

    /// <summary>The refresh token and the client's secret that are kept; null for what isn't.</summary>
    /// <exception cref="FrameioException"><see cref="FrameioErrorKind.VaultUnavailable"/>.</exception>
    public Task<(string? Token, string? Secret)> ReadAllAsync() => module.UseAsync(secrets =>
    {
        Require(secrets);
        return (secrets.Read(vault, _name), secrets.Read(vault, SecretName));
    });

    /// <summary>Has the client's secret kept beside the next refresh token, which is of no use without it.</summary>
    public void KeepBeside(string? clientSecret) => _secretToKeep = clientSecret;

    /// <inheritdoc/>
    public Task<string?> ReadAsync(CancellationToken cancellationToken) =>
        module.UseAsync(secrets => secrets.Read(vault, _name));

    /// <inheritdoc/>
    public Task KeepAsync(string token, CancellationToken cancellationToken) => module.UseAsync(secrets =>
    {
        secrets.Write(vault, _name, token);
        if (_secretToKeep is { } secret)
        {
            secrets.Write(vault, SecretName, secret);
            _secretToKeep = null;
        }

        return true;
    });

    /// <inheritdoc/>
    public Task ForgetAsync(CancellationToken cancellationToken) => module.UseAsync(secrets =>
    {
        secrets.Remove(vault, _name);
        secrets.Remove(vault, SecretName);
        return true;
    });

    /// <inheritdoc/>
    public Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        // On some systems it is part of a path. Two vaults of one name in the end wait for each other, and that is all.
        // Other people have vaults of their own, and may not have each other's turns.
        IEnumerable<char> plain = $"FrameioPS-{clientId}-{vault.ToUpperInvariant()}-{Environment.UserName}"
            .Select(sign => char.IsLetterOrDigit(sign) ? sign : '-').Take(LongestTurn);
        return MachineTurn.EnterAsync(string.Concat(plain), cancellationToken);
    }

    private bool Require(SecretCommands secrets)
    {
        string[] known = secrets.Vaults();
        return known.Contains(vault, StringComparer.OrdinalIgnoreCase) ? true : throw Errors.NoVault(vault, known);
    }
}
