using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Benchmarks.Report;

/// <summary>What the figures were measured on and with.</summary>
internal static class Machine
{
    public static string ModuleFolder { get; } = Metadata(nameof(ModuleFolder));

    /// <summary>The module for .NET, where no PowerShell loads it.</summary>
    public static string ModulePath { get; } = Path.Combine(ModuleFolder, "net8.0", "FrameioPS.dll");

    public static string RepositoryRoot { get; } = Metadata(nameof(RepositoryRoot));

    public static string Describe()
    {
        double gigabytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Math.Pow(1024, 3);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} cores, {gigabytes:0} GiB, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
    }

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            ?? $"{RuntimeInformation.ProcessArchitecture}"
        : $"{RuntimeInformation.ProcessArchitecture}";

    private static string Metadata(string key) => typeof(Machine).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(each => each.Key == key).Value!;
}
