using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;

namespace Frameio.Client.Tests.Bulk.Journal;

/// <summary>
/// A process that appends to a journal and reports each entry, until it is killed. It is this assembly, started with a
/// variable set.
/// </summary>
internal static class KilledRun
{
    private const string Variable = "FRAMEIO_TESTS_APPEND_TO";

    public static ProcessStartInfo On(string path) =>
        new(Path.ChangeExtension(typeof(KilledRun).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null))
        {
            Environment = { [Variable] = path },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };

    [ModuleInitializer]
    internal static void AppendUntilKilled()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } path)
        {
            return;
        }

        EndWithTheTest();
        using RunJournal journal = RunJournal.Open(path, JournalTest.Own);
        for (int i = journal.ConfirmedBefore; ; i++)
        {
            journal.Append(JournalTest.Group, JournalTest.User(i), AccessStatus.Added);
            Console.WriteLine((i + 1).ToString(CultureInfo.InvariantCulture));
        }
    }

    // A test run that is stopped leaves nobody behind who fills the disk: its end closes the input.
    private static void EndWithTheTest() => new Thread(() =>
    {
        Console.In.ReadToEnd();
        Environment.Exit(1);
    })
    { IsBackground = true }.Start();
}
