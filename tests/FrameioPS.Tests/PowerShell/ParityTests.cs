using System.Globalization;
using System.Management.Automation;
using System.Text.Json;
using System.Text.Json.Nodes;
using CmdletHosting;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.PowerShell;

/// <summary>The same calls in CmdletHost and in a real PowerShell, each from the same state, must come to the same. PowerShell is right.</summary>
public sealed class ParityTests : SandboxTest
{
    private static readonly string _folder = Path.Combine(BuiltModule.RepositoryRoot, "tests", "FrameioPS.Tests", "PowerShell");

    [Theory]
    [InlineData("parity.json", "V4")]
    [InlineData("parity-teams.json", "V2")]
    [InlineData("parity-teams.json", "V4")]
    public async Task CmdletHost_does_what_PowerShell_does(string file, string version)
    {
        await Pwsh.RequireAsync();
        string callsPath = Path.Combine(_folder, file);
        JsonArray calls = JsonNode.Parse(await File.ReadAllTextAsync(callsPath, TestContext.Current.CancellationToken))!.AsArray();

        string reportPath = Path.GetTempFileName();
        Connect(version);
        List<string> here = [.. calls.Select(call => Describe(call!, RunHere(call!)))];
        Sandbox.Reset();
        (int code, string output, string error) = await Pwsh.RunAsync(
            ["-File", Path.Combine(_folder, "Invoke-Calls.ps1"), "-ModulePath", BuiltModule.Manifest, "-BaseUri", Sandbox.BaseAddress.ToString(), "-ApiVersion", version, "-CallsPath", callsPath, "-ReportPath", reportPath],
            new Dictionary<string, string> { ["FRAMEIO_TOKEN"] = Token });
        Assert.True(code == 0, error + output);
        List<string> there = [.. JsonNode.Parse(await File.ReadAllTextAsync(reportPath, TestContext.Current.CancellationToken))!.AsArray().Zip(calls, (report, call) => Describe(call!, report!))];

        File.Delete(reportPath);

        Assert.Equal(calls.Count, there.Count);
        Assert.Multiple([.. there.Zip(here, (expected, actual) => (Action)(() => Assert.Equal(expected, actual)))]);
    }

    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    private static string Describe(JsonNode call, JsonNode report)
    {
        foreach (JsonNode? result in report["Output"]!.AsArray())
        {
            // What depends on when the run was, and ids that the sandbox makes up.
            result!.AsObject().Remove("UpdatedAt");
            result!.AsObject().Remove("RecordId");
        }

        // Rows come out as their fate is known, and removals go several at a time.
        report["Output"] = new JsonArray([.. report["Output"]!.AsArray().Select(result => result!.DeepClone()).OrderBy(result => $"{result["Row"]}".PadLeft(3))]);
        report["Errors"] = new JsonArray([.. report["Errors"]!.AsArray().Select(error => error!.DeepClone()).OrderBy(error => $"{error}", StringComparer.Ordinal)]);
        return call.ToJsonString() + Environment.NewLine + report.ToJsonString(_indented);
    }

    private JsonObject RunHere(JsonNode call)
    {
        Step step = new(call["Command"]!.GetValue<string>(), [.. call["Arguments"]?.AsArray().Select(Value) ?? []]);
        foreach ((string name, JsonNode? value) in call["Parameters"]?.AsObject() ?? [])
        {
            step.With(name, Value(value));
        }

        RunResult run = Runner.Run(step, call["Input"]?.AsArray().Select(Value));
        return new JsonObject
        {
            ["Output"] = new JsonArray([.. run.Output.Select(Show)]),
            ["Errors"] = new JsonArray([.. run.TerminatingException is null ? run.Errors.Select(error => (JsonNode)error.FullyQualifiedErrorId) : []]),
            ["Ended"] = run.TerminatingError?.FullyQualifiedErrorId,
        };
    }

    private static JsonObject Show(object? result) => new(PSObject.AsPSObject(result!).Properties.Select(property =>
        KeyValuePair.Create<string, JsonNode?>(property.Name, string.Format(CultureInfo.InvariantCulture, "{0}", property.Value))));

    private static object? Value(JsonNode? node) => node switch
    {
        null => null,
        JsonArray array => array.Select(Value).ToArray(),
        JsonObject row => Row([.. row.Select(cell => (cell.Key, Value(cell.Value)))]),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.Number => node.GetValue<long>(),
            _ => node.GetValue<bool>(),
        },
    };
}
