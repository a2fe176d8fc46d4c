namespace Frameio.Client.Accounts;

/// <summary>Who the token is and which accounts it reaches.</summary>
public abstract class AccountCalls
{
    private protected AccountCalls()
    {
    }

    /// <summary>The owner of the token.</summary>
    public abstract Task<FrameioProfile> GetProfileAsync(CancellationToken cancellationToken = default);

    /// <summary>The accounts the token reaches, page by page.</summary>
    public abstract IAsyncEnumerable<FrameioAccount> ListAsync(CancellationToken cancellationToken = default);
}
