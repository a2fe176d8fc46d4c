using System.Reflection;
using System.Runtime.Versioning;

namespace Frameio.Client.Tests;

public class BuildTests
{
    [Fact]
    public void What_is_tested_here_is_the_build_for_Windows_PowerShell() => Assert.Equal(
        ".NETStandard,Version=v2.0",
        typeof(FrameioClient).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
}
