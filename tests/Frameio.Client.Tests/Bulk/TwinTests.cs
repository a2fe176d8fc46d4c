using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;

namespace Frameio.Client.Tests.Bulk;

/// <summary>Users whose addresses look alike: the exact spelling wins, or nobody is meant.</summary>
public class TwinTests : SandboxTest
{
    private const string Plain = "anna@x.example";
    private const string Capital = "Anna@x.example";
    private const string Invisible = "an\u200Bna@x.example";

    [Theory]
    [InlineData(Plain, Capital, Plain, Studio.Chloe)]
    [InlineData(Plain, Capital, Capital, Studio.Elena)]
    [InlineData(Plain, Invisible, Plain, Studio.Chloe)]
    [InlineData(Invisible, Plain, Plain, Studio.Elena)]
    [InlineData(Plain, Invisible, Invisible, Studio.Elena)]
    [InlineData(Plain, Invisible, " " + Plain + "\u00A0", Studio.Chloe)]
    public async Task The_exact_spelling_wins(string chloe, string elena, string text, string id)
    {
        List(chloe, elena);

        Assert.Equal(id, (await FindAsync(text)).Id);
    }

    [Theory]
    [InlineData(Plain, Capital, "ANNA@x.example")]
    [InlineData(Plain, Plain, Plain)]
    [InlineData(Invisible, "a\u200Dnna@x.example", Plain)]
    public async Task Where_no_spelling_is_exact_both_are_told_by_their_ids(string chloe, string elena, string text)
    {
        List(chloe, elena);

        FrameioException failure = await Failure.OfAsync(FrameioErrorKind.UserAmbiguous, () => FindAsync(text));

        Assert.Contains(Studio.Chloe, failure.Message, StringComparison.Ordinal);
        Assert.Contains(Studio.Elena, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_active_twin_that_only_looks_alike_does_not_stand_in_for_somebody_deactivated()
    {
        List(Plain, Invisible, chloeIsActive: false);

        Assert.Equal(Studio.Chloe, (await FindAsync(Plain)).Id);
    }

    [Fact]
    public async Task One_person_s_active_record_counts_also_in_another_case()
    {
        List(Plain, Capital, chloeIsActive: false);

        Assert.Equal(Studio.Elena, (await FindAsync(Plain)).Id);
    }

    [Fact]
    public async Task One_user_who_is_listed_twice_is_one()
    {
        Answer("v4ListAccountUsers", Page(User(Studio.Chloe, Plain, true), User(Studio.Chloe, Capital, true)));

        Assert.Equal(Studio.Chloe, (await FindAsync("ANNA@x.example")).Id);
    }

    private Task<FrameioUser> FindAsync(string text) => new AccountDirectory(Studio.Account)
        .FindUserAsync(Client, text, AccountDirectory.Mark(), Cancellation).AsTask();

    private void List(string chloe, string elena, bool chloeIsActive = true) => Answer(
        "v4ListAccountUsers", Page(User(Studio.Chloe, chloe, chloeIsActive), User(Studio.Elena, elena, true)));

    private static string Page(params string[] users) =>
        $$$"""{"data":[{{{string.Join(",", users)}}}],"links":{"next":null}}""";

    private static string User(string id, string email, bool isActive)
    {
        string active = isActive ? "true" : "false";
        return $$$"""{"role":"member","user":{"active":{{{active}}},"id":"{{{id}}}","email":"{{{email}}}"}}""";
    }
}
