using Frameio.Client.Http;

namespace Frameio.Client.Accounts;

/// <summary>Identity and accounts on V4.</summary>
internal sealed class AccountCallsV4(CallContext context) : AccountCalls
{
    private static readonly Operation _profile = new(HttpMethod.Get, "/v4/me", 100);
    private static readonly Operation _list = new(HttpMethod.Get, "/v4/accounts", 100);

    public override async Task<FrameioProfile> GetProfileAsync(CancellationToken cancellationToken = default)
    {
        ProfileItem owner = await context.Transport.ReadDataAsync(
            context.Call(_profile), AccountJson.Default.EnvelopeProfileItem, cancellationToken);
        return owner.ToProfile();
    }

    public override IAsyncEnumerable<FrameioAccount> ListAsync(CancellationToken cancellationToken = default) =>
        context.ListAsync(
            _list,
            [],
            CallContext.NoQuery,
            AccountJson.Default.AccountItem,
            item => item.ToAccount(),
            cancellationToken);
}
