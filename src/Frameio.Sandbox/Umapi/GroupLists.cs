using System.Globalization;
using System.Text.Json.Nodes;
using Frameio.Sandbox.Answers;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Umapi;

/// <summary>The product profiles and user groups of an organisation.</summary>
internal static class GroupLists
{
    /// <summary>GET /groups/{org}/{page}.</summary>
    public static Answer All(UmapiContext context) =>
        ListPages.Answer(context.Page, context.Organization.Groups, "groups", Render, repeatsTheLast: false);

    private static JsonObject Render(AdobeGroup group)
    {
        JsonObject rendered = new()
        {
            ["type"] = group.Product is null ? "USER_GROUP" : "PRODUCT_PROFILE",
            ["groupName"] = group.Name,
            ["groupId"] = group.Number,
            ["memberCount"] = group.Members.Count,
        };
        if (group.Product is not null)
        {
            rendered["productName"] = group.Product;
            rendered["licenseQuota"] = group.Quota?.ToString(CultureInfo.InvariantCulture) ?? "UNLIMITED";
        }

        return rendered;
    }
}
