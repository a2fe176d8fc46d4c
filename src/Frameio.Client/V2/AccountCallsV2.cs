using Frameio.Client.Accounts;
using Frameio.Client.Http;

namespace Frameio.Client.V2;

/// <summary>Identity and accounts on V2.</summary>
internal sealed class AccountCallsV2(LegacyContext context) : AccountCalls
{
    private static readonly Operation _list = new(HttpMethod.Get, "/v2/accounts", 200);

    public override async Task<FrameioProfile> GetProfileAsync(CancellationToken cancellationToken = default)
    {
        Call call = context.Call(LegacyTransport.Me);
        LegacyUser user = await context.Legacy.ReadAsync(call, LegacyJson.Default.LegacyUser, cancellationToken);
        return new FrameioProfile { Id = user.Id ?? string.Empty, Name = user.Name, Email = user.Email };
    }

    public override IAsyncEnumerable<FrameioAccount> ListAsync(CancellationToken cancellationToken = default) =>
        context.ListAsync(
            context.Call(_list),
            LegacyJson.Default.LegacyAccount,
            account => account.ToAccount(),
            cancellationToken);
}
