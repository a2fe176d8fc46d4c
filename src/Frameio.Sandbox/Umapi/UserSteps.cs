using System.Text.Json;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Umapi;

/// <summary>The steps of commands about a person.</summary>
internal static class UserSteps
{
    /// <summary>What a step does.</summary>
    /// <param name="user">Whom the command is about.</param>
    /// <param name="step">The step.</param>
    /// <param name="index">Its place.</param>
    /// <param name="count">How many there are.</param>
    /// <exception cref="CommandException">There is no such step, or not there.</exception>
    public static Action<UmapiContext, bool> Of(string user, JsonProperty step, int index, int count)
    {
        JsonElement value = step.Value;
        switch (step.Name)
        {
            case "addAdobeID" or "createFederatedID" or "createEnterpriseID" when index == 0:
                Creation creation = Creation.Read(step);
                return (context, isTest) => creation.Carry(user, context, isTest);
            case "update":
                return (context, isTest) => Update(user, value, context, isTest);
            case "add":
                return (context, isTest) => Add(user, value, context, isTest);
            case "remove" when value.ValueKind == JsonValueKind.String && value.GetString() == "all":
                return (context, isTest) => RemoveAll(user, context, isTest);
            case "remove":
                return (context, isTest) => Remove(user, value, context, isTest);
            case "removeFromOrg" when index == count - 1:
                return (context, isTest) => RemoveFromOrg(user, context, isTest);
            default:
                throw CommandException.Malformed($"There is no step {step.Name} in that place");
        }
    }

    private static AdobeUser Require(string email, UmapiContext context) =>
        context.Organization.Users.TryGetValue(email, out AdobeUser? user) && user.KnownAtMs <= context.NowMs
            ? user
            : throw new CommandException("error.user.nonexistent", "The user is not in the organization");

    private static void Update(string email, JsonElement value, UmapiContext context, bool isTest)
    {
        (string? first, string? last) = (Command.TextOf(value, "firstname"), Command.TextOf(value, "lastname"));
        if (!isTest)
        {
            AdobeUser user = Require(email, context);
            (user.FirstName, user.LastName) = (first ?? user.FirstName, last ?? user.LastName);
        }
    }

    private static void Add(string email, JsonElement value, UmapiContext context, bool isTest)
    {
        IReadOnlyList<AdobeGroup> groups =
            GroupNames.Find(context.Organization, GroupNames.Read(value, "group"));
        if (isTest)
        {
            return;
        }

        AdobeUser user = Require(email, context);
        foreach (AdobeGroup group in groups.Where(group => !group.Has(email)))
        {
            group.Members.Add(user.Email);
        }

        context.Organization.Changed([user.Email], context.NowMs);
    }

    private static void Remove(string email, JsonElement value, UmapiContext context, bool isTest)
    {
        IReadOnlyList<AdobeGroup> groups =
            GroupNames.Find(context.Organization, GroupNames.Read(value, "group"));
        if (!isTest)
        {
            Require(email, context);
            Leave(email, groups, context);
        }
    }

    private static void RemoveAll(string email, UmapiContext context, bool isTest)
    {
        if (!isTest)
        {
            Require(email, context);
            Leave(email, context.Organization.Groups, context);
        }
    }

    // Reports success for a stranger too. Source: the vendor's guide.
    private static void RemoveFromOrg(string email, UmapiContext context, bool isTest)
    {
        if (isTest)
        {
            return;
        }

        if (context.Organization.ManagedElsewhere)
        {
            throw new CommandException("error.internal.delete_failed", "The user could not be removed");
        }

        Leave(email, context.Organization.Groups, context);
        context.Organization.Remove(email);
    }

    // A licence that becomes free is the next one's who waits.
    private static void Leave(string email, IReadOnlyList<AdobeGroup> groups, UmapiContext context)
    {
        foreach (AdobeGroup group in groups)
        {
            string[] waiting = [.. group.Members.Where(member => !group.IsLive(member))];
            group.Members.RemoveAll(member => AdobeGroup.AreSame(member, email));
            context.Organization.Changed([email, .. waiting.Where(group.IsLive)], context.NowMs);
        }
    }
}
