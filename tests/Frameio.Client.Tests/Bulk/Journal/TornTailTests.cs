using System.Text;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;

namespace Frameio.Client.Tests.Bulk.Journal;

/// <summary>
/// A journal of five entries, cut at every byte, with everything a dying process or disk leaves behind the cut.
/// </summary>
public class TornTailTests : JournalTest
{
    // White space, a quote, a backslash and characters of two to four bytes: cuts fall into escapes and into
    // characters.
    private static readonly string[] _people = [User(0), "é \"q\" \\", "漢字", "😀", User(4)];

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\0")]
    [InlineData("\0\0\0\n")]
    public void What_was_written_by_the_journal_survives_any_cut(string behind)
    {
        using (RunJournal journal = Open())
        {
            Array.ForEach(_people, user => journal.Append(Group, user, AccessStatus.Added));
        }

        CutEverywhere(File.ReadAllBytes(Path), Encoding.UTF8.GetBytes(behind), _people);
    }

    [Fact]
    public void A_page_of_NULs_behind_any_cut_is_cut_off() =>
        CutEverywhere(WriteJournal(5), new byte[4096], [.. Enumerable.Range(0, 5).Select(User)]);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_journal_in_raw_UTF8_with_any_line_ends_survives_any_cut(string lineEnd)
    {
        string owner = $$"""
            "base_uri":"https://api.frame.io","account_id":"{{Own.AccountId}}"
            """;
        string text = $$"""{"frameio_journal":1,{{owner}}}""" + lineEnd;
        foreach (string user in _people)
        {
            string escaped =
                user.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\u0022", StringComparison.Ordinal);
            string who = $$"""
                "place":"Group","subject":"Person","change":"Grant","place_id":"{{Group}}","subject_id":"{{escaped}}"
                """;
            text += $$$"""{{{{who}}},"status":"Added","at":"2025-06-01T08:00:00Z"}""" + lineEnd;
        }

        CutEverywhere(Encoding.UTF8.GetBytes(text), [], _people);
    }

    private void CutEverywhere(byte[] whole, byte[] behind, string[] people)
    {
        for (int cut = 0; cut <= whole.Length; cut++)
        {
            byte[] left = [.. whole.AsSpan(0, cut), .. behind];
            File.WriteAllBytes(Path, left);
            int expected = WholeEntries(whole, left);

            using (RunJournal rehearsal = OpenReadOnly())
            {
                AssertHolds(rehearsal, expected, people, cut);
            }

            using (RunJournal journal = Open())
            {
                AssertHolds(journal, expected, people, cut);
                journal.Append(Group, User(99), AccessStatus.Removed);
            }

            using RunJournal next = Open();
            Assert.Equal(expected + 1, next.ConfirmedBefore);
            Assert.Equal(AccessStatus.Removed, next.Find(Group, User(99)));
            Assert.DoesNotContain((byte)0, File.ReadAllBytes(Path));
        }
    }

    private static void AssertHolds(RunJournal journal, int expected, string[] people, int cut)
    {
        string[] found = people.Where(user => journal.Find(Group, user) == AccessStatus.Added).ToArray();
        Assert.True(
            people.Take(expected).SequenceEqual(found),
            $"Cut at {cut}: {expected} entries are whole, {found.Length} were found.");
        Assert.Equal(expected, journal.ConfirmedBefore);
    }

    // The lines that are there with their newline, the header not counted. What stands behind the cut can complete a
    // line whose newline was cut off.
    private static int WholeEntries(byte[] whole, byte[] left)
    {
        string[] lines = Encoding.UTF8.GetString(whole).Split('\n');
        string[] there = Encoding.UTF8.GetString(left).Split('\n');
        int count = 0;
        while (count < there.Length - 1
            && count < lines.Length - 1 && there[count].TrimEnd('\r') == lines[count].TrimEnd('\r'))
        {
            count++;
        }

        return Math.Max(0, count - 1);
    }
}
