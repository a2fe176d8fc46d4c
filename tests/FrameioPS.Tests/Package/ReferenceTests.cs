using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using FrameioPS.Building;

namespace FrameioPS.Tests.Package;

/// <summary>The arrows of the house, read from the compiled assemblies.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void The_module_knows_PowerShell_the_client_and_the_framework_only(string framework)
    {
        string folder = BuiltModule.FolderOf(framework);

        // Types of any other dependency would have to be the same for every module in the process, which is what the
        // load context is there to avoid.
        IEnumerable<string> foreign = References(Path.Combine(folder, "FrameioPS.dll"))
            .Where(name => File.Exists(Path.Combine(folder, "dependencies", name + ".dll")));

        string[] polyfills = ["Microsoft.Bcl.AsyncInterfaces", "System.Threading.Tasks.Extensions"];
        string[] expected = ["Frameio.Client", .. framework == "net8.0" ? [] : polyfills];
        Assert.Equal(expected, foreign.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void The_client_knows_nothing_of_PowerShell_and_PowerShell_is_not_shipped(string framework)
    {
        string dependencies = Path.Combine(BuiltModule.FolderOf(framework), "dependencies");

        List<string> references = References(Path.Combine(dependencies, "Frameio.Client.dll"));
        Assert.DoesNotContain("System.Management.Automation", references);
        Assert.False(File.Exists(Path.Combine(dependencies, "System.Management.Automation.dll")));
    }

    [Fact]
    public void The_sandbox_shares_no_code_with_the_client()
    {
        List<string> references = References(typeof(Frameio.Sandbox.SandboxServer).Assembly.Location);

        Assert.DoesNotContain(references, name => name.StartsWith("Frameio", StringComparison.Ordinal));
    }

    private static List<string> References(string dll)
    {
        using FileStream stream = File.OpenRead(dll);
        using PEReader image = new(stream);
        MetadataReader metadata = image.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences
                .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name)),
        ];
    }
}
