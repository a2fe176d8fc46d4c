using Frameio.Client.Transport;

namespace Frameio.Client.Accounts;

/// <summary>Who the token is and which accounts it reaches.</summary>
public sealed class AccountCalls
{
    private static readonly Operation _profile = new(HttpMethod.Get, "/v4/me", 100);
    private static readonly Operation _list = new(HttpMethod.Get, "/v4/accounts", 100);

    private readonly CallContext _context;

    internal AccountCalls(CallContext context) => _context = context;

    /// <summary>The owner of the token.</summary>
    public Task<FrameioProfile> GetProfileAsync(CancellationToken cancellationToken = default) =>
        _context.Transport.ReadDataAsync(_context.Call(_profile), FrameioJson.Default.EnvelopeFrameioProfile, cancellationToken);

    /// <summary>The accounts the token reaches, page by page.</summary>
    public IAsyncEnumerable<FrameioAccount> ListAsync(CancellationToken cancellationToken = default) =>
        _context.ListAsync(_list, [], CallContext.NoQuery, FrameioJson.Default.PageFrameioAccount, cancellationToken);
}
