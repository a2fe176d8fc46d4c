using Frameio.Client.Access.Journal;

namespace Frameio.Client.Tests.Bulk.Journal;

public class IdentityTests : JournalTest
{
    [Theory]
    [InlineData("http://api.frame.io")]
    [InlineData("https://api.frame.io:8443")]
    [InlineData("https://api.example.com")]
    public void A_journal_of_another_service_is_refused(string baseUri)
    {
        WriteJournal(1);

        string message = Refused(Identity(baseUri: baseUri));

        Assert.Contains(
            $"belongs to the service https://api.frame.io, not {baseUri}.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_of_another_account_is_refused()
    {
        WriteJournal(1);

        Assert.Contains(
            $"belongs to account {Own.AccountId}, not {User(9)}.",
            Refused(Identity(account: User(9))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_differences_are_named()
    {
        WriteJournal(1);

        string message = Refused(Identity("http://localhost:5000", User(9)));

        Assert.Contains("not http://localhost:5000, and to account ", message, StringComparison.Ordinal);
        Assert.EndsWith(
            $"not {User(9)}. Give this run a journal of its own, or connect to what the journal was made for.",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://API.FRAME.IO")]
    [InlineData("https://api.frame.io:443/")]
    [InlineData("https://api.frame.io/v4/?page=2")]
    public void The_same_origin_an_id_in_another_case_are_the_same(string baseUri)
    {
        WriteJournal(1);

        using RunJournal journal = Open(Identity(baseUri, Own.AccountId.ToUpperInvariant()));

        Assert.Equal(1, journal.ConfirmedBefore);
    }

    [Fact]
    public void A_newer_format_is_refused_whatever_else_it_holds()
    {
        const string newer = """{"frameio_journal":2,"owner":{"base_uri":"https://api.frame.io"}}""";
        File.WriteAllText(Path, newer + "\n[1,2,3]\n");

        string message = Refused();

        Assert.Contains(
            "is of format 2, and this version of the module knows 1. Update the module",
            message,
            StringComparison.Ordinal);
    }
}
