using System.Text.Json;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Umapi;

/// <summary>The steps of commands about a user group. Profiles of a group aren't played.</summary>
internal static class UserGroupSteps
{
    /// <summary>What a step does.</summary>
    /// <exception cref="CommandException">There is no such step.</exception>
    public static Action<UmapiContext, bool> Of(string name, JsonProperty step)
    {
        JsonElement value = step.Value;
        return step.Name switch
        {
            "createUserGroup" => (context, isTest) => Create(name, value, context, isTest),
            "deleteUserGroup" => (context, isTest) => Delete(name, context, isTest),
            "add" => (context, isTest) => Change(name, value, "add", context, isTest),
            "remove" => (context, isTest) => Change(name, value, "remove", context, isTest),
            _ => throw CommandException.Malformed($"There is no step {step.Name}"),
        };
    }

    private static void Create(string name, JsonElement value, UmapiContext context, bool isTest)
    {
        if (isTest)
        {
            return;
        }

        Organization organization = context.Organization;
        if (organization.FindGroup(name) is null)
        {
            organization.Groups.Add(new AdobeGroup { Name = name, Number = organization.Groups.Count + 1 });
        }
        else if (Command.TextOf(value, "option") != "ignoreIfAlreadyExists")
        {
            throw new CommandException("error.group.already_exists", $"There is a group {name}");
        }
    }

    private static void Delete(string name, UmapiContext context, bool isTest)
    {
        AdobeGroup group = GroupNames.Find(context.Organization, [name])[0];
        if (!isTest)
        {
            context.Organization.Groups.Remove(group);
            context.Organization.Changed(group.Members, context.NowMs);
        }
    }

    private static void Change(string name, JsonElement value, string step, UmapiContext context, bool isTest)
    {
        AdobeGroup group = GroupNames.Find(context.Organization, [name])[0];
        IReadOnlyList<string> users = GroupNames.Read(value, "user");
        if (isTest)
        {
            return;
        }

        foreach (string email in users)
        {
            AdobeUser user = context.Organization.Users.GetValueOrDefault(email)
                ?? throw new CommandException("error.user.nonexistent", "The user is not in the organization");
            group.Members.RemoveAll(member => AdobeGroup.AreSame(member, email));
            if (step == "add")
            {
                group.Members.Add(user.Email);
            }
        }

        context.Organization.Changed(users, context.NowMs);
    }
}
