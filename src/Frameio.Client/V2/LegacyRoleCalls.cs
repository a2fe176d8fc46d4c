using Frameio.Client.Http;
using Frameio.Client.Users;

namespace Frameio.Client.V2;

/// <summary>
/// Who is in one kind of place on V2, by address: a list, a call that invites whoever is a stranger, and a removal.
/// </summary>
internal abstract class LegacyRoleCalls(LegacyContext context) : RoleCalls
{
    public override bool HasInvitations => true;

    /// <summary>What its calls go through.</summary>
    protected LegacyContext Context => context;

    /// <summary>The list of a place.</summary>
    protected abstract Operation List { get; }

    /// <summary>Sent again, it would send another mail.</summary>
    protected abstract Operation Invite { get; }

    /// <summary>
    /// Its rate isn't published. A 404 to it can mean the place or the person, and only the server's words tell which.
    /// </summary>
    protected abstract Operation Remove { get; }

    public override IAsyncEnumerable<Grant> ListAsync(
        string accountId, string placeId, CancellationToken cancellationToken = default) =>
        ReadAsync(List, placeId, isPending: false, cancellationToken);

    internal override async Task<Grant> GiveAsync(
        string accountId,
        string placeId,
        Subject subject,
        string? role,
        Action? sending,
        CancellationToken cancellationToken)
    {
        LegacyInvitation invitation = new() { Email = subject.RequireEmail(), Role = role };
        Call call = context.Call(Invite, placeId)
            .WithBare(invitation, LegacyJson.Default.LegacyInvitation)
            .Telling(sending);
        return (await context.Legacy.ReadAsync(call, LegacyJson.Default.LegacyMembership, cancellationToken))
            .ToGrant();
    }

    internal override Task<Grant?> TakeAsync(
        string accountId,
        string placeId,
        Subject subject,
        Grant? listed,
        Action? sending,
        CancellationToken cancellationToken) => RemoveAsync(
        context.Call(Remove, placeId)
            .WithQuery(new Dictionary<string, string> { ["email"] = subject.RequireEmail() })
            .Telling(sending),
        cancellationToken);

    internal override TimeSpan TimeToList(int pages) => context.TimeFor(List, pages);

    internal override TimeSpan TimeToGive(int calls) => context.TimeFor(Invite, calls);

    internal override TimeSpan TimeToTake(int calls) => context.TimeFor(Remove, calls);

    internal override Task SettleAsync(CancellationToken cancellationToken) => context.SettleAsync(cancellationToken);

    /// <summary>The records of a place in one of its lists.</summary>
    protected IAsyncEnumerable<Grant> ReadAsync(
        Operation operation, string placeId, bool isPending, CancellationToken cancellationToken) =>
        context.ListAsync(
            context.Call(operation, placeId),
            LegacyJson.Default.LegacyMembership,
            record => record.IsSomebodys ? record.ToGrant() with { IsPending = isPending } : null,
            cancellationToken);

    /// <summary>Sends a removal and reads the record it answers with.</summary>
    protected async Task<Grant?> RemoveAsync(Call call, CancellationToken cancellationToken) =>
        (await context.Legacy.RemoveAsync(call, LegacyJson.Default.LegacyMembership, cancellationToken))?.ToGrant();
}
