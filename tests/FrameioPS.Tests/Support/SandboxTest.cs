using System.Management.Automation;
using System.Security;
using CmdletHosting;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Logging;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace FrameioPS.Tests.Support;

/// <summary>A test that has a sandbox and a session of CmdletHost to itself.</summary>
public abstract class SandboxTest : IAsyncLifetime
{
    /// <summary>Token of the owner in <see cref="DefaultSeed"/>.</summary>
    protected const string Token = "fio-u-canary-51c0ffee";

    protected CmdletRunner Runner { get; } = new();

    protected SandboxServer Sandbox { get; private set; } = null!;

    protected virtual SandboxOptions Options => new() { Seed = DefaultSeed(), TimeScale = 600 };

    /// <summary>A studio with as many people as wanted, numbered from 1.</summary>
    protected static Seed DefaultSeed(int people = 30) => Seed.Parse($$"""
        {
          "accounts": [{
            "id": "d5a104d4-e2c5-41fb-a0c8-801ef23c86a1", "display_name": "Studio",
            "users": [
              { "id": "264fe484-d631-4841-a2d1-bd6d122045f4", "name": "Owner", "email": "owner@studio.example", "role": "owner" },
              { "id": "264fe484-d631-4841-a2d1-bd6d12204501", "name": "Gone", "email": "gone@studio.example", "active": false },
              { "id": null, "email": "invited@studio.example", "role": "reviewer" },
              { "id": "264fe484-d631-4841-a2d1-bd6d12204502", "name": "Plus", "email": "plus+o'neil&x#1%20@studio.example" }
            ],
            "generate_users": { "count": {{people}} },
            "groups": [
              { "id": "20d27562-6223-4fb2-988d-27bbdce23701", "name": "Editors", "members": ["gone@studio.example"] },
              { "id": "20d27562-6223-4fb2-988d-27bbdce23702", "name": "Reviewers" },
              { "id": "20d27562-6223-4fb2-988d-27bbdce23703", "name": "Twins" },
              { "id": "20d27562-6223-4fb2-988d-27bbdce23704", "name": "Twins" },
              { "id": "20d27562-6223-4fb2-988d-27bbdce23705", "name": "Synced", "source": "adobe", "sync_status": "completed" },
              { "id": "20d27562-6223-4fb2-988d-27bbdce23706", "name": "O'Neil [A/B] #1?" }
            ],
            "workspaces": [
              {
                "id": "6c6567b3-20af-4cc8-a4fd-9aa52196de01", "name": "Dailies",
                "members": [
                  { "user": "user00001@studio.example", "role": "editor" }, { "user": "user00002@studio.example", "role": "workspace_admin" },
                  { "user": "user00004@studio.example", "removed": true }
                ],
                "projects": [
                  {
                    "id": "101b453f-602d-4be8-89ce-9f6105234201", "name": "Pilot",
                    "collaborators": [{ "user": "user00003@studio.example" }, { "user": "plus+o'neil&x#1%20@studio.example", "role": "viewer" }], "pending": ["guest@client.example"]
                  },
                  { "id": "101b453f-602d-4be8-89ce-9f6105234202", "name": "Trailer", "restricted": true },
                  { "id": "101b453f-602d-4be8-89ce-9f6105234203", "name": "Main" }
                ]
              },
              {
                "id": "6c6567b3-20af-4cc8-a4fd-9aa52196de02", "name": "Post", "members": [{ "user": "user00005@studio.example", "role": "viewer" }],
                "projects": [{ "id": "101b453f-602d-4be8-89ce-9f6105234204", "name": "Main" }, { "id": "101b453f-602d-4be8-89ce-9f6105234205", "name": "Cut [A/B] #1?" }]
              },
              { "id": "6c6567b3-20af-4cc8-a4fd-9aa52196de03", "name": "Twins" },
              { "id": "6c6567b3-20af-4cc8-a4fd-9aa52196de04", "name": "Twins" }
            ]
          }],
          "tokens": [{ "token": "{{Token}}", "user": "owner@studio.example" }],
          "clients": [{ "client_id": "robot", "client_secret": "s3cret-canary-77", "user": "owner@studio.example" }]
        }
        """);

    public async ValueTask InitializeAsync()
    {
        Sandbox = await SandboxServer.StartAsync(Options, TestContext.Current.CancellationToken);
        Runner.ImportModule(BuiltModule.Dll);
    }

    public async ValueTask DisposeAsync()
    {
        Runner.Dispose();
        await Sandbox.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static string Email(int number) => $"user{number:00000}@studio.example";

    protected Step ConnectStep(string token = Token) =>
        new Step("Connect-Frameio").With("BaseUri", Sandbox.BaseAddress).With("Token", Secure(token));

    /// <summary>Connects, and empties the log so that it shows only what the test does.</summary>
    protected void Connect(string version = "V4")
    {
        RunResult connected = Runner.Run(ConnectStep().With("ApiVersion", version));
        Assert.Null(connected.TerminatingError);
        Sandbox.Log.Clear();
    }

    protected void Fault(string? operation, FaultAction action, int? times = 1, int skip = 0) =>
        Sandbox.Faults.Add(new FaultRule { Operation = operation, Action = action, Times = times, Skip = skip });

    /// <summary>The requests so far that change something.</summary>
    protected IReadOnlyList<LogEntry> Writes => [.. Sandbox.Log.Snapshot().Where(entry => entry.Method != "GET")];

    protected IReadOnlyList<string> MembersOf(string group) =>
        Sandbox.State.Snapshot().Group(group).MemberIds;

    protected WorkspaceSnapshot Team(string name) => Sandbox.State.Snapshot().Accounts[0].Workspaces.First(team => team.Name == name);

    protected ProjectSnapshot Project(string name) => Sandbox.State.Snapshot().Accounts[0].Workspaces.SelectMany(team => team.Projects).First(project => project.Name == name);

    protected static SecureString Secure(string text)
    {
        SecureString secure = new();
        foreach (char c in text)
        {
            secure.AppendChar(c);
        }

        return secure;
    }

    protected static PSObject Row(params (string Column, object? Value)[] cells)
    {
        PSObject row = new();
        foreach ((string column, object? value) in cells)
        {
            row.Properties.Add(new PSNoteProperty(column, value));
        }

        return row;
    }
}
