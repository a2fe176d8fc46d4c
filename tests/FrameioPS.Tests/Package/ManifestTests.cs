using System.Management.Automation;
using System.Text.RegularExpressions;
using CmdletHosting;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Package;

public sealed partial class ManifestTests
{
    private readonly string _manifest = File.ReadAllText(BuiltModule.Manifest);

    [Fact]
    public void The_manifest_exports_exactly_the_compiled_cmdlets()
    {
        using CmdletRunner runner = new();
        runner.ImportModule(BuiltModule.Dll);

        Assert.Equal(runner.Commands.Select(command => command.Name).Order(StringComparer.Ordinal), CmdletNames().Matches(_manifest).Select(match => match.Value));
    }

    [Fact]
    public void The_folder_is_named_after_the_version() =>
        Assert.Contains($"ModuleVersion          = '{Path.GetFileName(BuiltModule.Folder)}'", _manifest, StringComparison.Ordinal);

    [Fact]
    public void Every_command_that_changes_something_can_be_rehearsed()
    {
        using CmdletRunner runner = new();
        runner.ImportModule(BuiltModule.Dll);

        foreach (CmdletInfo command in runner.Commands.Where(command => command.Verb is "Add" or "New" or "Set" or "Remove"))
        {
            CmdletAttribute attribute = command.ImplementingType.GetCustomAttributes(inherit: false).OfType<CmdletAttribute>().Single();
            Assert.True(attribute.SupportsShouldProcess, command.Name);
            Assert.Equal(command.Verb == "Remove" ? ConfirmImpact.High : ConfirmImpact.Medium, attribute.ConfirmImpact);
        }
    }

    [Fact]
    public void Every_command_says_what_it_emits()
    {
        using CmdletRunner runner = new();
        runner.ImportModule(BuiltModule.Dll);

        Assert.All(runner.Commands, command => Assert.NotEmpty(command.OutputType));
    }

    [GeneratedRegex("(?<=')[A-Z][a-z]+-Frameio[A-Za-z]*(?=')")]
    private static partial Regex CmdletNames();
}
