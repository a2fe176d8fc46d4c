using System.Collections;
using System.Management.Automation;
using System.Reflection;
using CmdletHosting;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Completion;

/// <summary>The compiled completers of the compiled cmdlets. How PowerShell asks them is for Pester.</summary>
public sealed class CompleterTests : SandboxTest
{
    private static readonly string[] _completed = ["Group", "User", "Team", "Project", "Role", "Account"];

    [Fact]
    public void Every_parameter_that_names_something_is_completed()
    {
        IEnumerable<PropertyInfo> named = Runner.Commands
            .SelectMany(command => command.ImplementingType.GetProperties())
            .Where(property => _completed.Contains(property.Name) && property.GetCustomAttribute<ParameterAttribute>() is not null);

        Assert.All(named, property => Assert.NotNull(property.GetCustomAttribute<ArgumentCompleterAttribute>()));
    }

    [Theory]
    [InlineData("Get-FrameioGroup", "Group", "edit", "Editors")]
    [InlineData("Add-FrameioGroupMember", "Group", "'o'", "'O''Neil [A/B] #1?'")]
    [InlineData("Add-FrameioGroupMember", "Group", "twi", "20d27562-6223-4fb2-988d-27bbdce23703 20d27562-6223-4fb2-988d-27bbdce23704")]
    [InlineData("Get-FrameioUser", "User", "user0002", "user00020@studio.example user00021@studio.example")]
    [InlineData("Get-FrameioUser", "User", "gon", "gone@studio.example")]
    [InlineData("Get-FrameioUser", "Role", "rev", "reviewer")]
    [InlineData("Get-FrameioTeam", "Team", "da", "Dailies")]
    [InlineData("Get-FrameioProject", "Project", "pi", "Pilot")]
    [InlineData("Invoke-FrameioTeamInvite", "Role", "wo", "workspace_admin")]
    [InlineData("Add-FrameioCollaborator", "Role", "vi", "viewer")]
    [InlineData("Get-FrameioAccount", "Name", "", "Studio")]
    [InlineData("Connect-Frameio", "Account", "", "Studio")]
    public void A_parameter_is_completed(string command, string parameter, string word, string expected)
    {
        Hashtable bound = Session();

        SpinWait.SpinUntil(() => Complete(command, parameter, word, bound).Length > 0, TimeSpan.FromSeconds(30));
        Assert.Equal(expected, string.Join(' ', Complete(command, parameter, word, bound).Select(result => result.CompletionText)));
        Assert.All(Complete(command, parameter, word, bound), result => Assert.NotEmpty(result.ToolTip));
    }

    [Fact]
    public void Only_projects_of_the_team_are_offered()
    {
        Hashtable bound = Session();
        SpinWait.SpinUntil(() => Complete("Get-FrameioProject", "Project", "", bound).Length > 0, TimeSpan.FromSeconds(30));

        bound["Team"] = new object[] { "dailies" };
        Assert.Equal("Pilot", Assert.Single(Complete("Get-FrameioProject", "Project", "", bound)).CompletionText);
        bound["Team"] = "Post";
        Assert.Empty(Complete("Get-FrameioProject", "Project", "", bound));
    }

    [Fact]
    public void What_goes_wrong_gives_nothing()
    {
        Hashtable bound = Session();
        Fault("v4ListGroups", new StatusFault { Code = 403 }, times: null);

        Assert.Empty(Complete("Get-FrameioGroup", "Group", "", bound));
        Assert.Empty(Complete("Get-FrameioGroup", "Group", "", new Hashtable { ["Session"] = "no session" }));
        Assert.Empty(Complete("Get-FrameioGroup", "Group", "", []));
    }

    protected override Frameio.Sandbox.SandboxOptions Options
    {
        get
        {
            Frameio.Sandbox.Seeding.Seed seed = Frameio.Sandbox.Seeding.Seed.Parse("""
                {
                  "accounts": [{
                    "id": "d5a104d4-e2c5-41fb-a0c8-801ef23c86a1", "display_name": "Studio",
                    "users": [
                      { "id": "264fe484-d631-4841-a2d1-bd6d122045f4", "name": "Owner", "email": "owner@studio.example", "role": "owner" },
                      { "id": "264fe484-d631-4841-a2d1-bd6d12204501", "name": "Gone", "email": "gone@studio.example", "active": false }
                    ],
                    "generate_users": { "count": 21 },
                    "groups": [
                      { "id": "20d27562-6223-4fb2-988d-27bbdce23701", "name": "Editors", "members": ["gone@studio.example"] },
                      { "id": "20d27562-6223-4fb2-988d-27bbdce23703", "name": "Twins" },
                      { "id": "20d27562-6223-4fb2-988d-27bbdce23704", "name": "Twins" },
                      { "id": "20d27562-6223-4fb2-988d-27bbdce23706", "name": "O'Neil [A/B] #1?" }
                    ],
                    "workspaces": [{
                      "id": "6c6567b3-20af-4cc8-a4fd-9aa52196de7c", "name": "Dailies",
                      "projects": [{ "id": "101b453f-602d-4be8-89ce-9f61052342fe", "name": "Pilot" }]
                    }]
                  }],
                  "tokens": [{ "token": "fio-u-canary-51c0ffee", "user": "owner@studio.example" }]
                }
                """);
            return new() { Seed = seed, TimeScale = 600 };
        }
    }

    private Hashtable Session() => new() { ["Session"] = Assert.Single(Runner.Run(ConnectStep()).Output) };

    private CompletionResult[] Complete(string command, string parameter, string word, Hashtable bound)
    {
        Type cmdlet = Runner.Commands.Single(each => each.Name == command).ImplementingType;
        Type completer = cmdlet.GetProperty(parameter)!.GetCustomAttribute<ArgumentCompleterAttribute>()!.Type!;
        return [.. ((IArgumentCompleter)Activator.CreateInstance(completer)!).CompleteArgument(command, parameter, word, null!, bound)];
    }
}
