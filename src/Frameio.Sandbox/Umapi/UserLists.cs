using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Umapi;

/// <summary>The people of an organisation.</summary>
internal static class UserLists
{
    /// <summary>GET /users/{org}/{page}.</summary>
    public static Answer All(UmapiContext context) => Page(context, context.Organization.Users.Values);

    /// <summary>GET /users/{org}/{page}/{group}: of a profile too, where a status is asked for.</summary>
    public static Answer Members(UmapiContext context)
    {
        AdobeGroup group = context.Organization.FindGroup(context.PathValues["group"])
            ?? throw UmapiRefusalException.NotFound(
                "error.group.not_found", $"There is no group {context.PathValues["group"]}");
        IEnumerable<string> members = context.Query.GetValueOrDefault("status") switch
        {
            null => group.Members,
            "active" => group.Members.Where(group.IsLive),
            "inactive" => group.Members.Where(member => !group.IsLive(member)),
            _ => throw UmapiRefusalException.BadRequest("error.query.invalid", "status must be active or inactive"),
        };
        return Page(context, members.Select(email => context.Organization.Users[email]));
    }

    /// <summary>GET /organizations/{org}/users/{email}.</summary>
    public static Answer One(UmapiContext context) =>
        context.Organization.Users.TryGetValue(context.PathValues["email"], out AdobeUser? user)
            && IsIn(user, context.Query.GetValueOrDefault("domain"))
            ? Answer.OfJson(StatusCodes.Status200OK, new JsonObject
            {
                ["result"] = "success",
                ["user"] = Render(context.Organization, user, withGroups: true),
            })
            : throw UmapiRefusalException.NotFound("error.user.not_found", "There is no such user");

    private static Answer Page(UmapiContext context, IEnumerable<AdobeUser> users)
    {
        bool withGroups = !context.Flag("excludeGroups", absent: false);
        _ = context.Flag("directOnly", absent: true);
        string? domain = context.Query.GetValueOrDefault("domain");
        return ListPages.Answer(
            context.Page,
            [.. users.Where(user => IsIn(user, domain))],
            "users",
            user => Render(context.Organization, user, withGroups),
            repeatsTheLast: true);
    }

    private static bool IsIn(AdobeUser user, string? domain) =>
        domain is null || string.Equals(DomainOf(user), domain, StringComparison.OrdinalIgnoreCase);

    private static string DomainOf(AdobeUser user) => user.Type == "adobeID" ? "AdobeID" : user.Email.Split('@')[^1];

    private static JsonObject Render(Organization organization, AdobeUser user, bool withGroups)
    {
        JsonObject rendered = new()
        {
            ["id"] = user.Id,
            ["email"] = user.Email,
            ["status"] = "active",
            ["username"] = user.Email,
            ["domain"] = DomainOf(user),
            ["firstname"] = user.FirstName,
            ["lastname"] = user.LastName,
            ["country"] = user.Country,
            ["type"] = user.Type,
        };
        if (withGroups)
        {
            IEnumerable<AdobeGroup> groups = organization.Groups.Where(group => group.Has(user.Email));
            rendered["groups"] = new JsonArray([.. groups.Select(group => JsonValue.Create(group.Name))]);
        }

        return rendered;
    }
}
