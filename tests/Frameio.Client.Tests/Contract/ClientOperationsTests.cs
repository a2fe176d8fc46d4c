namespace Frameio.Client.Tests.Contract;

/// <summary>What looks for the client's operations finds those that no static field holds.</summary>
public class ClientOperationsTests
{
    [Theory]
    [InlineData("/v4/accounts/{account_id}/workspaces/{workspace_id}/users")]
    [InlineData("/v4/accounts/{account_id}/projects/{project_id}/users")]
    [InlineData("/v4/accounts/{account_id}/workspaces/{workspace_id}/groups")]
    [InlineData("/v4/accounts/{account_id}/projects/{project_id}/groups")]
    public void Roles_are_found_in_each_kind_of_place(string list)
    {
        Assert.Equal(
            [("DELETE", $"{list}/{{id}}"), ("GET", list), ("PATCH", $"{list}/{{id}}")],
            ClientOperations.All.Where(operation => operation.Template.StartsWith(list, StringComparison.Ordinal))
                .Select(operation => (operation.Method.Method, operation.Template)).Order());
    }
}
