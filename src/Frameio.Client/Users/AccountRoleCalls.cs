using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Users;

/// <summary>The roles of users in the account itself, which is the place. The owner's can't be changed.</summary>
internal sealed class AccountRoleCalls(CallContext context) : RoleCallsV4(
    context, UserCalls.Collection, FrameioErrorKind.AccountNotFound, UserCalls.Roles)
{
    protected override Operation Give { get; } =
        new(Operation.Patch, UserCalls.Collection + "/{id}", 10) { NotFound = FrameioErrorKind.UserNotFound };

    internal override string? RoleOfNone => Roles.Default;

    /// <summary>Nobody is without a role in the account: who has none that was given is a member.</summary>
    internal override async Task<Grant?> TakeAsync(
        string accountId,
        string placeId,
        Subject subject,
        Grant? listed,
        Action? sending,
        CancellationToken cancellationToken)
    {
        // The answer tells the role that is left, and not the one that was taken away.
        await GiveAsync(accountId, placeId, subject, Roles.Default, sending, cancellationToken);
        return null;
    }

    internal override TimeSpan TimeToTake(int calls) => TimeToGive(calls);

    protected override string[] PathOf(string accountId, string placeId) => [accountId];
}
