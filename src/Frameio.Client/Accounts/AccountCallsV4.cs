using Frameio.Client.Http;

namespace Frameio.Client.Accounts;

/// <summary>Identity and accounts on V4.</summary>
internal sealed class AccountCallsV4(CallContext context) : AccountCalls
{
    private static readonly Operation _profile = new(HttpMethod.Get, "/v4/me", 100);
    private static readonly Operation _list = new(HttpMethod.Get, "/v4/accounts", 100);

    public override Task<FrameioProfile> GetProfileAsync(CancellationToken cancellationToken = default) =>
        context.Transport.ReadDataAsync(
            context.Call(_profile), AccountJson.Default.EnvelopeFrameioProfile, cancellationToken);

    public override IAsyncEnumerable<FrameioAccount> ListAsync(CancellationToken cancellationToken = default) =>
        context.ListAsync(_list, [], CallContext.NoQuery, AccountJson.Default.PageFrameioAccount, cancellationToken);
}
