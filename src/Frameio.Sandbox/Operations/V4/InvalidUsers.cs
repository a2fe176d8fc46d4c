using Frameio.Sandbox.Answers;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Operations.V4;

/// <summary>The refusal of ids that are no active user of the account.</summary>
internal static class InvalidUsers
{
    /// <summary>Throws when there is one.</summary>
    public static void Refuse(string[] userIds, Account account, InvalidUserRefusal how)
    {
        int[] invalid = [.. Enumerable.Range(0, userIds.Length).Where(i => !IsActive(account, userIds[i]))];
        if (invalid.Length == 0)
        {
            return;
        }

        IEnumerable<Problem> problems = how.Naming switch
        {
            InvalidUserNaming.First => [Named(invalid[0], userIds, how)],
            InvalidUserNaming.All => invalid.Select(i => Named(i, userIds, how)),
            _ => [new Problem("One or more users can't be added")],
        };
        throw new RefusalException(how.Status, [.. problems]);
    }

    private static bool IsActive(Account account, string userId) =>
        account.PeopleById.TryGetValue(userId, out Membership? membership) && membership.Person.Active == true;

    private static Problem Named(int index, string[] userIds, InvalidUserRefusal how) =>
        how.Reference == InvalidUserReference.ByIdInDetail
            ? new Problem($"User {userIds[index]} is not an active user of the account")
            : Problem.Invalid($"/data/user_ids/{index}", "Not an active user of the account");
}
