using System.Collections;
using System.Management.Automation;
using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.Seeding;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

public sealed class ConnectTests : SandboxTest
{
    protected override SandboxOptions Options => new()
    {
        TimeScale = 600,
        Seed = DefaultSeed() with
        {
            Accounts = [.. DefaultSeed().Accounts, new SeedAccount
            {
                Id = "d5a104d4-e2c5-41fb-a0c8-801ef23c86a2", DisplayName = "Agency", AdobeId = "AB12@AdobeOrg",
                Users = [new SeedUser { Id = "264fe484-d631-4841-a2d1-bd6d122045f4", Name = "Owner", Email = "owner@studio.example", Role = "admin" }],
            }],
        },
    };

    [Theory]
    [InlineData("Studio")]
    [InlineData(" studio ")]
    [InlineData("d5a104d4-e2c5-41fb-a0c8-801ef23c86a1")]
    public void An_account_is_chosen_by_id_or_name(string account)
    {
        RunResult run = Runner.Run(ConnectStep().With("Account", account));

        Assert.Equal("Studio", Assert.Single(run.Texts("Account")));
        Assert.Equal("DeveloperToken", Assert.Single(run.Texts("TokenKind")));
        Assert.Equal("Studio", Assert.Single(Runner.Run("Get-FrameioSession").Texts("Account")));
    }

    [Theory]
    [InlineData("AB12@AdobeOrg")]
    [InlineData("adobe:AB12@AdobeOrg")]
    public void An_account_is_chosen_by_its_Adobe_id(string account) =>
        Assert.Equal("Agency", Assert.Single(Runner.Run(ConnectStep().With("Account", account)).Texts("Account")));

    [Fact]
    public void Several_accounts_want_a_choice()
    {
        RunResult run = Runner.Run(ConnectStep());

        Assert.Equal("AccountAmbiguous", run.TerminatingError!.Id());
        Assert.Contains("'Studio' (d5a104d4", run.TerminatingError!.ToString(), StringComparison.Ordinal);
        Assert.Contains("'Agency'", run.TerminatingError!.ToString(), StringComparison.Ordinal);
        Assert.Equal("AccountNotFound", Runner.Run(ConnectStep().With("Account", "Nope")).TerminatingError!.Id());
    }

    [Fact]
    public void Client_credentials_and_connections_sign_in_too()
    {
        Step Connect(string name, object value) => new Step("Connect-Frameio")
            .With("BaseUri", Sandbox.BaseAddress).With("AuthorityUri", Sandbox.BaseAddress).With("Account", "Studio").With(name, value);

        RunResult byCredential = Runner.Run(Connect("Credential", new PSCredential("robot", Secure("s3cret-canary-77"))));
        RunResult byClient = Runner.Run(Connect("Connection", new Hashtable { ["clientid"] = "robot", ["ClientSecret"] = Secure("s3cret-canary-77") }));
        RunResult byToken = Runner.Run(Connect("Connection", new Dictionary<string, string> { ["token"] = Token }));

        Assert.Equal("ClientCredentials", Assert.Single(byCredential.Texts("TokenKind")));
        Assert.NotEqual("", Assert.Single(byCredential.Texts("TokenExpiresAt")));
        Assert.Equal("ClientCredentials", Assert.Single(byClient.Texts("TokenKind")));
        Assert.Equal("DeveloperToken", Assert.Single(byToken.Texts("TokenKind")));
    }

    [Fact]
    public void What_cannot_sign_in_says_why()
    {
        Step Connect() => new Step("Connect-Frameio").With("BaseUri", Sandbox.BaseAddress).With("AuthorityUri", Sandbox.BaseAddress);
        string Id(Step step) => Runner.Run(step).TerminatingError!.Id();

        Assert.Equal("TokenRejected", Id(Connect().With("Token", Secure("wrong"))));
        Assert.Equal("TokenRejected", Id(Connect().With("Token", Secure("two\nlines"))));
        Assert.Equal("TokenRejected", Id(Connect().With("Credential", new PSCredential("robot", Secure("wrong")))));
        Assert.Equal("MissingArgument", Id(Connect().With("Connection", new Hashtable())));
        Assert.Equal("InvalidBaseUri", Id(new Step("Connect-Frameio").With("BaseUri", new Uri("http://api.frame.io")).With("Token", Secure("x"))));
        Assert.Equal("InvalidBaseUri", Id(new Step("Connect-Frameio").With("BaseUri", new Uri("https://u:p@api.frame.io")).With("Token", Secure("x"))));
        Assert.Equal("EndpointUnavailable", Id(new Step("Connect-Frameio").With("BaseUri", new Uri("http://127.0.0.1:1")).With("Token", Secure("x"))));
    }

    [Theory]
    [InlineData("Get-FrameioAccount")]
    [InlineData("Get-FrameioUser")]
    [InlineData("Get-FrameioGroup")]
    [InlineData("Get-FrameioGroupMember", "Editors")]
    [InlineData("New-FrameioGroup", "X")]
    [InlineData("Set-FrameioGroup", "X")]
    [InlineData("Remove-FrameioGroup", "X")]
    [InlineData("Add-FrameioGroupMember", "X", "a@b.example")]
    [InlineData("Remove-FrameioGroupMember", "X", "a@b.example")]
    [InlineData("Get-FrameioTeam")]
    [InlineData("Get-FrameioTeamMember", "X")]
    [InlineData("Invoke-FrameioTeamInvite", "X", "a@b.example")]
    [InlineData("Remove-FrameioTeamMember", "X", "a@b.example")]
    [InlineData("Get-FrameioProject")]
    [InlineData("Get-FrameioCollaborator", "X")]
    [InlineData("Add-FrameioCollaborator", "X", "a@b.example")]
    [InlineData("Remove-FrameioCollaborator", "X", "a@b.example")]
    public void Without_a_connection_every_command_names_Connect_Frameio(string command, params string[] arguments)
    {
        ErrorRecord error = Runner.Run(command, arguments).TerminatingError!;

        Assert.Equal("NotConnected", error.Id());
        Assert.Contains("Connect-Frameio", error.ErrorDetails!.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void Sessions_belong_to_their_runspace_and_can_be_handed_in()
    {
        using CmdletRunner other = new();
        other.ImportModule(BuiltModule.Dll);
        RunResult studio = Runner.Run(ConnectStep().With("Account", "Studio"));
        other.Run(ConnectStep().With("Account", "Agency"));

        Assert.Equal("Studio", Assert.Single(Runner.Run("Get-FrameioSession").Texts("Account")));
        Assert.Equal("Agency", Assert.Single(other.Run("Get-FrameioSession").Texts("Account")));
        Assert.Empty(other.Run("Get-FrameioGroup").Output);
        Assert.Equal(6, other.Run(new Step("Get-FrameioGroup").With("Session", studio.Output[0])).Output.Count);

        Runner.Run("Disconnect-Frameio");
        Assert.Empty(Runner.Run("Get-FrameioSession").Output);
        Assert.Single(other.Run("Get-FrameioSession").Output);
    }
}
