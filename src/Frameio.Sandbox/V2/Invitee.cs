using Frameio.Sandbox.Answers;
using Frameio.Sandbox.Operations;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.V2;

/// <summary>Whom a request to V2 adds: somebody the account knows, or an address to be invited.</summary>
/// <param name="Email">The address as the request has it.</param>
/// <param name="Person">The person, or null for a stranger.</param>
internal sealed record Invitee(string Email, Person? Person)
{
    /// <summary>Reads the body.</summary>
    /// <exception cref="RefusalException">It names nobody, or somebody who can't be added.</exception>
    public static Invitee Read(OperationContext context, Account account)
    {
        Invitee invitee = context.Field("email") is { } email ? ByEmail(account, email) : ById(context, account);
        return invitee.Person?.Active != false
            ? invitee
            : throw Refusal.Unprocessable(new Problem("The user is deactivated"));
    }

    private static Invitee ByEmail(Account account, string email) => email.Contains('@')
        ? new Invitee(email, account.PeopleByEmail.GetValueOrDefault(email)?.Person)
        : throw Refusal.Unprocessable(new Problem("email must be an address"));

    private static Invitee ById(OperationContext context, Account account)
    {
        string? id = context.Field("user_id");
        if (!Guid.TryParseExact(id, "D", out _))
        {
            throw Refusal.Unprocessable(new Problem("email or user_id is needed"));
        }

        Person person = account.PeopleById.GetValueOrDefault(id)?.Person ?? throw Refusal.NotFound();
        return new Invitee(person.Email, person);
    }
}
