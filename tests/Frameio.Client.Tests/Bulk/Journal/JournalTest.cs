using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Journal;

/// <summary>A folder for journals, and short words for them.</summary>
public abstract class JournalTest : IDisposable
{
    internal const string Group = "0e3f8a52-7a7c-4b5e-9b1d-2f6a4c8d9e01";

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("journal");

    internal static JournalIdentity Own { get; } = Identity();

    protected string Folder => _folder.FullName;

    protected string Path => System.IO.Path.Combine(Folder, "run.jsonl");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    internal static JournalIdentity Identity(
        string baseUri = "https://api.frame.io",
        string account = "5b6c7d8e-0000-4000-8000-00000000000a") =>
        new(new Uri(baseUri), account);

    /// <summary>The id of the nth person.</summary>
    internal static string User(int number) => new Guid(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString();

    internal RunJournal Open(JournalIdentity? identity = null) => RunJournal.Open(Path, identity ?? Own);

    internal RunJournal OpenReadOnly() => RunJournal.OpenReadOnly(Path, Own);

    /// <summary>Writes a journal that confirms the first people, and returns its bytes.</summary>
    protected byte[] WriteJournal(int entries)
    {
        using (RunJournal journal = Open())
        {
            for (int i = 0; i < entries; i++)
            {
                journal.Append(Group, User(i), AccessStatus.Added);
            }
        }

        return File.ReadAllBytes(Path);
    }

    /// <summary>
    /// Opening must be refused, in both ways, with the file named and left as it is. Returns the message.
    /// </summary>
    protected string Refused(JournalIdentity? identity = null)
    {
        byte[]? before = File.Exists(Path) ? File.ReadAllBytes(Path) : null;
        FrameioException error = Assert.Throws<FrameioException>(() => Open(identity));
        FrameioException rehearsed =
            Assert.Throws<FrameioException>(() => RunJournal.OpenReadOnly(Path, identity ?? Own));

        Assert.Equal(FrameioErrorKind.JournalUnusable, error.Kind);
        Assert.Equal(error.Message, rehearsed.Message);
        Assert.Contains($"'{Path}'", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.Exists(Path) ? File.ReadAllBytes(Path) : null);
        return error.Message;
    }
}
