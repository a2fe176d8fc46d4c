using Frameio.Client.Groups;
using Frameio.Client.Users;

namespace Frameio.Client.Bulk;

/// <summary>Finds the group and the person that a row means, and refuses what the service would refuse, at no cost in writes.</summary>
internal sealed class RowResolver(FrameioClient client, AccountDirectory directory, MembershipChange change)
{
    private readonly long _mark = AccountDirectory.Mark();

    /// <summary>Finds a group whose members can be changed here.</summary>
    public async Task<FrameioGroup> FindGroupAsync(string text, CancellationToken cancellationToken)
    {
        FrameioGroup group = await directory.FindGroupAsync(client, text, _mark, cancellationToken);
        return group.IsManagedHere
            ? group
            : throw new FrameioException(
                FrameioErrorKind.GroupNotManagedHere, $"The members of '{group.Name}' come from {group.Source}; Frame.io can't change them.");
    }

    /// <summary>Fills in the group and the person of a row. Both lists are read at the same time where they have to be read.</summary>
    public async Task ResolveAsync(MembershipRow row, CancellationToken cancellationToken)
    {
        Task<FrameioUser> user = directory.FindUserAsync(client, row.UserText ?? string.Empty, _mark, cancellationToken).AsTask();
        try
        {
            row.Group = await FindGroupAsync(row.GroupText ?? string.Empty, cancellationToken);
        }
        finally
        {
            // Whatever the group's fate, the other task is not left behind.
            await Task.WhenAny(user);
        }

        row.User = await user;
        RequireUsable(row.User);
    }

    // Off-boarding is what removal is for, so a deactivated user can be taken out of a group, never put into one.
    private void RequireUsable(FrameioUser user)
    {
        if (change == MembershipChange.Add && user.Active == false)
        {
            throw new FrameioException(FrameioErrorKind.UserDeactivated, $"'{user.Email}' is deactivated.");
        }

        // One id that isn't a UUID would make the service refuse the whole batch.
        if (!Guid.TryParse(user.Id, out _))
        {
            throw new FrameioException(
                FrameioErrorKind.UserHasNoId,
                user.Id is null
                    ? $"'{user.Email}' was invited and has no account yet, so the service has no id for the person."
                    : $"The service lists '{user.Email}' under '{user.Id}', which its group calls don't accept as an id.");
        }
    }
}
