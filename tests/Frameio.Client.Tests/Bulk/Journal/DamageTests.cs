using System.Text;
using Frameio.Client.Access;
using Frameio.Client.Access.Journal;

namespace Frameio.Client.Tests.Bulk.Journal;

/// <summary>Files that somebody edited, and files that were never a journal.</summary>
public class DamageTests : JournalTest
{
    [Theory]
    [InlineData("garbage")]
    [InlineData("{\"place_id\":\"0e3f8a52")]
    [InlineData("\0\0\0")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"place_id\":\"g\",\"status\":\"Added\"}")]
    [InlineData("{\"place_id\":\"g\",\"person\":\"u\"}")]
    [InlineData("{\"place_id\":\"g\",\"person\":\"u\",\"status\":\"Failed\"}")]
    [InlineData("{\"place_id\":\"g\",\"person\":\"u\",\"status\":\"Perhaps\"}")]
    [InlineData("{\"place_id\":7,\"person\":\"u\",\"status\":\"Added\"}")]
    [InlineData("{\"place_id\":\"g\",\"person\":\"\u00FFbad utf8\",\"status\":\"Added\"}")]
    public void A_broken_line_in_the_middle_is_refused_by_its_number(string line)
    {
        string text = Encoding.Latin1.GetString(WriteJournal(5));
        string[] lines = text.Split('\n');
        lines[3] = line;
        File.WriteAllText(Path, string.Join('\n', lines), Encoding.Latin1);

        Assert.Contains("is damaged in line 4, ", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("garbage\n")]
    [InlineData("{}\n")]
    [InlineData("{\"place_id\":\"g\",\"person\":\"u\",\"status\":\"Failed\"}\n")]
    public void A_last_line_that_no_cut_can_leave_is_refused_too(string line)
    {
        WriteJournal(2);
        File.AppendAllText(Path, line);

        Assert.Contains("is damaged in line 4, ", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_longer_than_any_is_refused()
    {
        byte[] whole = WriteJournal(2);
        File.WriteAllBytes(Path, [.. whole, .. Enumerable.Repeat((byte)'{', 1_000_000), (byte)'\n', .. whole]);

        Assert.Contains("is damaged in line 4, ", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void Line_ends_empty_lines_a_byte_order_mark_and_more_fields_are_no_damage()
    {
        string text = Encoding.ASCII.GetString(WriteJournal(3))
            .Replace("\"status\"", "\"note\":\"checked\",\"status\"", StringComparison.Ordinal);
        File.WriteAllText(
            Path,
            text.Replace("\n", "\r\n \t\r\n", StringComparison.Ordinal),
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        using (RunJournal journal = Open())
        {
            Assert.Equal(3, journal.ConfirmedBefore);
            journal.Append(Group, User(3), AccessStatus.Added);
        }

        using RunJournal next = Open();
        Assert.Equal(4, next.ConfirmedBefore);
    }

    [Theory]
    [InlineData("Email,Group\nana@studio.com,Editors\n")]
    [InlineData("Email,Group\r\n")]
    [InlineData("Email")]
    [InlineData("{\n  \"frameio_journal\": 1\n}\n")]
    [InlineData("{\"name\":\"else\"}\n")]
    [InlineData("{\"name\":\"else\"}")]
    [InlineData(
        "{\"frameio_journal\":\"1\",\"base_uri\":\"https://api.frame.io\",\"account_id\":\"a\",\"command\":\"c\"}\n")]
    [InlineData(
        "{\"frameio_journal\":0,\"base_uri\":\"https://api.frame.io\",\"account_id\":\"a\",\"command\":\"c\"}\n")]
    [InlineData("{\"frameio_journal\":1,\"base_uri\":\"https://api.frame.io\"}\n")]
    [InlineData("{\"frameio_journal\":1,\"base\n{}\n")]
    [InlineData("null\n")]
    [InlineData("\u007FELF\u0002\u0001\0\0\0\0\n\0")]
    public void A_file_that_is_no_journal_is_refused_and_left_alone(string text)
    {
        File.WriteAllText(Path, text);

        Assert.Contains(
            "holds something else than a journal and was left as it is.", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_many_NULs_may_be_a_disk_and_is_left_alone()
    {
        File.WriteAllBytes(Path, new byte[JournalLines.Longest]);

        Assert.Contains("holds something else than a journal", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_UTF16_is_refused()
    {
        File.WriteAllText(Path, Encoding.ASCII.GetString(WriteJournal(1)), Encoding.Unicode);

        Assert.Contains("holds something else than a journal", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_started()
    {
        File.WriteAllBytes(Path, []);
        Assert.Equal(
            2, Encoding.ASCII.GetString(WriteJournal(1)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }
}
