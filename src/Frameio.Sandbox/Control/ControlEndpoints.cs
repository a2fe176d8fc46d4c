using Frameio.Sandbox.Apis;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Sandbox.Control;

/// <summary>
/// The sandbox's own endpoints under <c>/_sandbox</c>, for whoever can't call it in-process: no token, no rate limit,
/// not logged.
/// </summary>
internal static class ControlEndpoints
{
    /// <summary>Where they are.</summary>
    public const string Prefix = "/_sandbox";

    /// <summary>Adds them to the server.</summary>
    public static void Map(WebApplication application, SandboxServer server)
    {
        RouteGroupBuilder control = application.MapGroup(Prefix);
        MapWholeSandbox(control, server);
        MapFaults(control, server);
        MapEdits(control, server);
        control.MapPost(
            "organizations/{id}",
            Doing((id, body) => ControlAnswer.Read<OrganizationEdit>(body).Apply(server.State, id)));
        foreach (Api api in ApiTable.All)
        {
            api.MapControl(control, server);
        }

        control.Map("{*rest}", RefuseAsync);
    }

    /// <summary>Answers with what a function makes of the body.</summary>
    public static RequestDelegate Answering(Func<string, object> answer) =>
        context => ControlAnswer.RespondAsync(context, body => answer(body));

    /// <summary>Does something with the body.</summary>
    public static RequestDelegate Doing(Action<string> act) => Doing((_, body) => act(body));

    private static void MapWholeSandbox(RouteGroupBuilder control, SandboxServer server)
    {
        control.MapGet("state", Answering(_ => StateOf(server)));
        control.MapGet("mails", Answering(_ => server.State.Mails));
        control.MapGet("log", Answering(_ => server.Log.Snapshot()));
        control.MapGet("log/steps", Answering(_ => server.Log.StepsEver));
        control.MapDelete("log", Doing(_ => server.Log.Clear()));
        control.MapPost("reset", Doing(_ => server.Reset()));
        control.MapPut("seed", Doing(body => server.Load(Seed.Parse(body))));
        control.MapPost("tokens/expire", Doing(_ => server.Tokens.ExpireMinted()));
        control.MapPost("signins/end", Doing(_ => server.SignIns.EndAll()));
        control.MapGet("buckets", Answering(_ => server.Buckets.Levels()));
        control.MapPost("buckets", Answering(body =>
        {
            BucketFill fill = ControlAnswer.Read<BucketFill>(body);
            server.Buckets.Fill(fill.Operation, server.State.UserId(fill.Owner), fill.Calls);
            return server.Buckets.Levels();
        }));
    }

    private static void MapFaults(RouteGroupBuilder control, SandboxServer server)
    {
        control.MapGet("faults", Answering(_ => server.Faults.Snapshot()));
        control.MapPost("faults", Answering(body =>
        {
            server.Faults.Add(FaultPlan.Parse(body));
            return server.Faults.Snapshot();
        }));
        control.MapDelete("faults", Doing(_ => server.Faults.Clear()));
    }

    private static void MapEdits(RouteGroupBuilder control, SandboxServer server)
    {
        control.MapPost("users/{id}", Doing((id, body) => ControlAnswer.Read<UserEdit>(body).Apply(server.State, id)));
        control.MapDelete("users/{id}", Doing((id, _) => server.State.RemoveUser(id)));
        control.MapDelete("groups/{id}", Doing((id, _) => server.State.RemoveGroup(id)));
        control.MapPost(
            "groups/{id}/members", Doing((id, body) => ControlAnswer.Read<MembersEdit>(body).Apply(server.State, id)));
        control.MapPost(
            "teams/{id}/members",
            Doing((id, body) => ControlAnswer.Read<GrantsEdit>(body).ApplyToTeam(server.State, id)));
        control.MapPost("workspaces/{id}/groups", Doing(EditGroupRoles(server)));
        control.MapPost("projects/{id}/groups", Doing(EditGroupRoles(server)));
        control.MapPost(
            "projects/{id}/collaborators",
            Doing((id, body) => ControlAnswer.Read<GrantsEdit>(body).ApplyToProject(server.State, id)));
    }

    private static Action<string, string> EditGroupRoles(SandboxServer server) =>
        (id, body) => ControlAnswer.Read<GroupRolesEdit>(body).Apply(server.State, id);

    private static ControlState StateOf(SandboxServer server)
    {
        StateSnapshot state = server.State.Snapshot();
        MintedTokens minted = new(server.Tokens.Minted, server.Tokens.MintedByClient);
        return new ControlState(state.Accounts, state.Mails, minted, state.Organizations);
    }

    private static Task RefuseAsync(HttpContext context) =>
        ControlAnswer.WriteErrorAsync(context, StatusCodes.Status404NotFound, "there is no such control endpoint");

    private static RequestDelegate Doing(
        Action<string, string> act) => context => ControlAnswer.RespondAsync(context, body =>
    {
        act(context.Request.RouteValues["id"]?.ToString() ?? string.Empty, body);
        return null;
    });
}
