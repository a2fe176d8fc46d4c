using System.Text.Json;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.V2;

/// <summary>Whom a request to V2 adds: somebody the account knows, or an address to be invited.</summary>
/// <param name="Email">The address as the request has it.</param>
/// <param name="Person">The person, or null for a stranger.</param>
internal sealed record Invitee(string Email, Person? Person)
{
    private const string Group = "user_group_id";
    private const string Team = "team_id";
    private const string User = "user_id";

    /// <summary>Throws unless a body, or an item of a batch, has an address or the id of a person.</summary>
    public static void RequirePerson(JsonElement data)
    {
        if (data.Field("email") is null)
        {
            RequireId(data, User, "email or user_id is needed");
        }
        else
        {
            _ = data.Address();
        }
    }

    /// <summary>The same, or the id of a team or group, all of whose people are meant.</summary>
    public static void RequirePeople(JsonElement data)
    {
        string? places = new[] { Team, Group }.FirstOrDefault(key => data.Field(key) is not null);
        if (places is null)
        {
            RequirePerson(data);
        }
        else
        {
            RequireId(data, places, $"{places} must be a UUID");
        }
    }

    /// <summary>Reads a body or an item of a batch.</summary>
    /// <exception cref="RefusalException">It names nobody, or somebody who can't be added.</exception>
    public static Invitee Read(JsonElement data, Account account)
    {
        RequirePerson(data);
        Invitee invitee = data.Field("email") is { } email
            ? new Invitee(email, account.PeopleByEmail.GetValueOrDefault(email)?.Person)
            : Of(account.PeopleById.GetValueOrDefault(data.Field(User)!)?.Person ?? throw Refusal.NotFound());
        return invitee.Person?.Active != false
            ? invitee
            : throw Refusal.Unprocessable(new Problem("The user is deactivated"));
    }

    /// <summary>Reads an item of a batch that may name a team or group.</summary>
    /// <exception cref="RefusalException">It names nobody, or somebody who can't be added.</exception>
    public static IReadOnlyList<Invitee> ReadMany(JsonElement data, Account account)
    {
        if (data.Field(Team) is { } teamId)
        {
            Workspace team = account.Workspaces.GetValueOrDefault(teamId) ?? throw Refusal.NotFound();
            return [.. team.Members.Present.Select(member => Of(member.Person))];
        }

        if (data.Field(Group) is { } groupId)
        {
            State.Group group = account.Groups.GetValueOrDefault(groupId) ?? throw Refusal.NotFound();
            return [.. group.Members.Values.Select(member => Of(member.Person))];
        }

        return [Read(data, account)];
    }

    private static void RequireId(JsonElement data, string key, string complaint)
    {
        if (!Guid.TryParseExact(data.Field(key), "D", out _))
        {
            throw Refusal.Unprocessable(new Problem(complaint));
        }
    }

    private static Invitee Of(Person person) => new(person.Email, person);
}
