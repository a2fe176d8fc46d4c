using System.Runtime.CompilerServices;
using FrameioPS.Loading;

namespace Frameio.Client.Framework;

/// <summary>
/// Runs the client as Windows PowerShell loads it, on a framework of that kind; a test says what to do.
/// </summary>
internal static class Program
{
    private static void Main()
    {
        Dependencies.Enable();
        RunAsync().GetAwaiter().GetResult();
    }

    // Apart, since what it names has to be found first.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task RunAsync() => Work.RunAsync(Console.In, Console.Out);
}
