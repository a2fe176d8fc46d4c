namespace Frameio.Sandbox.Umapi;

/// <summary>The calls of the User Management API. Ids, templates and limits are those of its OpenAPI file.</summary>
public static class UmapiTable
{
    /// <summary>The id of the call that changes people.</summary>
    public const string Action = "umapiAction";

    private const string Base = "/v2/usermanagement";

    /// <summary>Every call.</summary>
    public static IReadOnlyList<UmapiRoute> Routes { get; } =
    [
        new("umapiUsers", "GET", Base + "/users/{org}/{page}", 25, UserLists.All),
        new("umapiUser", "GET", Base + "/organizations/{org}/users/{email}", 25, UserLists.One),
        new("umapiMembers", "GET", Base + "/users/{org}/{page}/{group}", 25, UserLists.Members),
        new("umapiGroups", "GET", Base + "/groups/{org}/{page}", 5, GroupLists.All),
        new(Action, "POST", Base + "/action/{org}", 10, ActionEndpoint.Handle),
    ];

    /// <summary>The call a request line means, with the parameters of its path; null for none.</summary>
    internal static (UmapiRoute Route, Dictionary<string, string> PathValues)? Match(string method, string path)
    {
        foreach (UmapiRoute route in Routes)
        {
            if (route.Match(method, path) is { } values)
            {
                return (route, values);
            }
        }

        return null;
    }
}
