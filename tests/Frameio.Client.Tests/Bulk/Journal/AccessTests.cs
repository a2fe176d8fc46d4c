using System.Diagnostics;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;

namespace Frameio.Client.Tests.Bulk.Journal;

/// <summary>Who can't get at the file, and when.</summary>
public class AccessTests : JournalTest
{
    [Fact]
    public void A_second_run_is_refused_until_the_first_has_ended()
    {
        using (RunJournal first = Open())
        {
            first.Append(Group, User(1), AccessStatus.Added);

            FrameioException error = Assert.Throws<FrameioException>(() => Open());

            Assert.Equal(FrameioErrorKind.JournalUnusable, error.Kind);
            Assert.Contains(
                $"'{Path}' is in use by another run or program. Wait", error.Message, StringComparison.Ordinal);
            first.Append(Group, User(2), AccessStatus.Added);
            Assert.Throws<FrameioException>(() => Open());
        }

        using RunJournal next = Open();
        Assert.Equal(2, next.ConfirmedBefore);
    }

    [Fact]
    public void Others_read_while_a_run_writes()
    {
        using RunJournal run = Open();
        run.Append(Group, User(1), AccessStatus.Added);

        using RunJournal rehearsal = OpenReadOnly();
        using FileStream reader = new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        run.Append(Group, User(2), AccessStatus.Added);

        Assert.Equal(1, rehearsal.ConfirmedBefore);
        Assert.Equal(3, new StreamReader(reader).ReadToEnd().Count(c => c == '\n'));
    }

    [Fact]
    public void Of_many_that_start_at_once_one_gets_the_file()
    {
        for (int round = 0; round < 20; round++)
        {
            using Barrier start = new(4);
            RunJournal?[] opened = new RunJournal?[4];
            Thread[] threads = Enumerable.Range(0, 4).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                try
                {
                    opened[i] = Open();
                }
                catch (FrameioException error) when (error.Kind == FrameioErrorKind.JournalUnusable)
                {
                    opened[i] = null;
                }
            })).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());

            Assert.InRange(opened.Count(journal => journal is not null), 0, 1);
            Array.ForEach(opened, journal => journal?.Dispose());
        }
    }

    [Fact]
    public void A_folder_is_refused()
    {
        System.IO.Directory.CreateDirectory(Path);

        Assert.Contains("is a folder or a device. Give the name of a file.", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_folder_is_refused_and_not_created()
    {
        string path = System.IO.Path.Combine(Folder, "nope", "run.jsonl");

        foreach (Func<string, JournalIdentity, RunJournal> open in new[] { RunJournal.Open, RunJournal.OpenReadOnly })
        {
            FrameioException error = Assert.Throws<FrameioException>(() => open(path, Own));
            Assert.Equal(FrameioErrorKind.JournalUnusable, error.Kind);
            Assert.Contains($"'{path}' is in a folder that doesn't exist.", error.Message, StringComparison.Ordinal);
        }

        Assert.Empty(System.IO.Directory.EnumerateFileSystemEntries(Folder));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void A_name_that_is_none_is_refused(string path) =>
        Assert.Equal(
            FrameioErrorKind.JournalUnusable, Assert.Throws<FrameioException>(() => RunJournal.Open(path, Own)).Kind);

    [Fact]
    public async Task A_pipe_is_refused_at_once_though_nobody_writes_to_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files");
        using (Process make = Process.Start("mkfifo", Path))
        {
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        FrameioException error = await Assert.ThrowsAsync<FrameioException>(
            () => Task.Run(OpenReadOnly).WaitAsync(Failure.Patience, TestContext.Current.CancellationToken));

        Assert.Contains("is a folder or a device", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_file_is_refused_for_a_run_and_read_by_a_rehearsal()
    {
        byte[] before = WriteJournal(1);
        File.SetAttributes(Path, FileAttributes.ReadOnly);
        try
        {
            Assert.SkipWhen(
                Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows(), "root may write every file");
            FrameioException error = Assert.Throws<FrameioException>(() => Open());

            Assert.Equal(FrameioErrorKind.JournalUnusable, error.Kind);
            Assert.Contains("is read-only.", error.Message, StringComparison.Ordinal);
            Assert.Equal(1, OpenReadOnly().ConfirmedBefore);
            Assert.Equal(before, File.ReadAllBytes(Path));
        }
        finally
        {
            File.SetAttributes(Path, FileAttributes.Normal);
        }
    }
}
