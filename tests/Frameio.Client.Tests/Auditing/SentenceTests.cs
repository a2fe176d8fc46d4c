using Frameio.Client.Auditing;
using Frameio.Client.AuditLog;
using Frameio.Sandbox.Tests.Contract;

namespace Frameio.Client.Tests.Auditing;

/// <summary>What events read like.</summary>
public class SentenceTests
{
    private const string Ana = "ana@studio.com";

    private static readonly AuditThing _trailer = new("project", "Dailies/Trailer");

    public static TheoryData<string> Types => [.. EnumOf("event_type")];

    [Fact]
    public void The_words_are_those_of_the_contract()
    {
        Assert.Equal(EnumOf("event_type"), AuditWords.EventTypes);
        Assert.Equal(EnumOf("resource_type"), AuditWords.ResourceTypes);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_reads_as_a_sentence(string type)
    {
        AuditThing?[] things =
            [null, new("person", "ben@studio.com"), new("group", "Editors"), new("workspace", "Dailies"), _trailer];
        foreach (AuditThing? thing in things)
        {
            foreach (AuditThing? place in new[] { null, _trailer, new AuditThing("workspace", null) })
            {
                string sentence = AuditSentence.Of(Of(type), Ana, thing, place);

                Assert.Matches(@"^ana@studio\.com(: | )[^ _{}][^_{}]*[^ _{}]$", sentence);
                Assert.DoesNotContain("  ", sentence);
                Assert.DoesNotMatch(@"\b(a|an) (a|an|the)\b", sentence);
                Assert.DoesNotMatch(@"\ba [aeo]|\ban [^aeiouAEIO]", sentence);
            }
        }
    }

    [Theory]
    [InlineData("project_permissions_granted_to_user", "granted a person access to the project Dailies/Trailer")]
    [InlineData("role_added", "gave a role on the project Dailies/Trailer")]
    [InlineData("share_created", "created a share on the project Dailies/Trailer")]
    [InlineData("project_archived", "archived the project Dailies/Trailer")]
    [InlineData("asset_metadata_created", "created asset metadata on the project Dailies/Trailer")]
    [InlineData("oauth_app_disabled", "disabled an OAuth app on the project Dailies/Trailer")]
    [InlineData("comment_created", "created a comment on the project Dailies/Trailer")]
    public void On_a_project_it_says_which(string type, string words) =>
        Assert.Equal($"{Ana} {words}", AuditSentence.Of(Of(type), Ana, null, _trailer));

    [Theory]
    [InlineData("user_login", "ana@studio.com signed in")]
    [InlineData("user_token_created", "ana@studio.com created a user token")]
    [InlineData("account_locked", "ana@studio.com: account locked")]
    [InlineData("account_aup_migration_started", "ana@studio.com: account AUP migration started")]
    [InlineData("bulk_users_removed", "ana@studio.com removed several people")]
    [InlineData("team_member_deleted", "ana@studio.com removed a person from a workspace")]
    [InlineData("collaborator_added", "ana@studio.com added a person to a project")]
    [InlineData("something_new", "ana@studio.com: something new")]
    public void Without_names_it_says_no_more_than_the_kind(string type, string sentence) =>
        Assert.Equal(sentence, AuditSentence.Of(Of(type), Ana, null, null));

    [Fact]
    public void A_person_or_group_that_is_listed_is_named()
    {
        AuditThing ben = new("person", "ben@studio.com");
        AuditThing editors = new("group", "Editors");

        Assert.Equal(
            $"{Ana} deactivated ben@studio.com", AuditSentence.Of(Of("user_deactivated"), Ana, ben, null));
        Assert.Equal(
            $"{Ana} granted the group Editors access to the project Dailies/Trailer",
            AuditSentence.Of(Of("project_permissions_granted_to_account_user_group"), Ana, editors, _trailer));
    }

    [Fact]
    public void Whoever_is_not_known_is_an_id_or_somebody()
    {
        Assert.Equal(
            $"user {Studio.Dev} signed in",
            AuditSentence.Of(Of("user_login") with { UserId = Studio.Dev }, null, null, null));
        Assert.Equal("somebody signed in", AuditSentence.Of(Of("user_login"), null, null, null));
    }

    [Theory]
    [InlineData("\u001b[2J\u001b]0;owned\a")]
    [InlineData("left\u202eright\u2066\n\r")]
    public void What_a_terminal_would_obey_is_no_part_of_it(string name)
    {
        string sentence = AuditSentence.Of(
            Of($"odd_{name}"), name, new AuditThing("project", name), new AuditThing("workspace", name));

        Assert.DoesNotMatch(@"[\p{Cc}\u202a-\u202e\u2066-\u2069]", sentence);
        Assert.Contains('\uFFFD', sentence);
    }

    private static AuditRecord Of(string type) => new() { Type = type };

    private static string[] EnumOf(string filter) =>
    [
        .. new ContractChecker().Operations.Single(operation => operation.Id == "v4ListAuditLogs")
            .ParametersIn("query").Single(parameter => (string?)parameter["name"] == $"filters[{filter}]")
            ["schema"]!["enum"]!.AsArray().Select(value => (string)value!),
    ];
}
