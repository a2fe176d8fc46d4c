using Frameio.Client.Authentication;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Support;

/// <summary>A place for a refresh token that several sessions can share, and that can break.</summary>
internal sealed class KeptToken : IRefreshTokenStore, IDisposable
{
    private readonly SemaphoreSlim _turns = new(1, 1);

    /// <summary>What is kept.</summary>
    public string? Token { get; set; }

    /// <summary>Whether it gives and takes nothing.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Done before each write is carried out.</summary>
    public Action? Writing { get; set; }

    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await _turns.WaitAsync(cancellationToken);
        return new Turn(_turns);
    }

    public Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        RequireWhole();
        return Task.FromResult(Token);
    }

    public Task KeepAsync(string token, CancellationToken cancellationToken)
    {
        RequireWhole();
        Writing?.Invoke();
        Token = token;
        return Task.CompletedTask;
    }

    public Task ForgetAsync(CancellationToken cancellationToken)
    {
        RequireWhole();
        Token = null;
        return Task.CompletedTask;
    }

    public void Dispose() => _turns.Dispose();

    private void RequireWhole()
    {
        if (IsBroken)
        {
            throw new FrameioException(FrameioErrorKind.VaultUnavailable, "The vault is locked.");
        }
    }

    private sealed class Turn(SemaphoreSlim turns) : IDisposable
    {
        public void Dispose() => turns.Release();
    }
}
