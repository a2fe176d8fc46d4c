using System.Text;
using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Seeding;
using Frameio.Sandbox.State;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>
/// An address in which everything is that queries and spreadsheets trip over means exactly one person.
/// </summary>
public class AddressTests : RolesTest
{
    /// <summary>As the service stores it.</summary>
    private const string Stored = "O'Neil+vfx%1&#@Café.example";

    private const string Munich = "ana@münchen.example";
    private const string MunichInAscii = "ana@xn--mnchen-3ya.example";

    /// <summary>People whom a slip in the encoding or the trimming would hit.</summary>
    private static readonly string[] _neighbours =
    [
        "o'neil@café.example",
        "o'neil+vfx@café.example",
        "o'neil+vfx%1@café.example",
        "o'neil+vfx%1&#@cafe.example",
        "o'neil%20vfx%1&#@café.example",
        "o'neil+vfx%251&#@café.example",
    ];

    public static TheoryData<RolePlace, string> Spellings => new(
        from place in new[] { RolePlace.Workspace, RolePlace.Project }
        from spelling in new[]
        {
            Stored,
            " o'neil+vfx%1&#@café.example ",
            "\u00A0O'NEIL+VFX%1&#@CAFÉ.EXAMPLE\t",
            "\uFEFFo'neil+vfx%1&#@café.example",
            "o'neil\u200B+vfx%1&#@\u200Dcafé.example\u200B",
            "o'neil+vfx%1&#@café.example".Normalize(NormalizationForm.FormD),
            "o'neil+vfx%1&#@xn--caf-dma.example",
            "Finn O'Neil <o'neil+vfx%1&#@café.example>",
            "\"mailto:o'neil+vfx%251&#@café.example\"",
            "SMTP:o'neil+vfx%1&#@café.example",
        }
        select (place, spelling));

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task Every_spelling_removes_exactly_that_person(RolePlace place, string spelling)
    {
        int before = Grants(place, Unique(place)).Count;

        Outcome outcome =
            Assert.Single(await RemoveAsync(ApiGeneration.V2, place, new RoleRow(Unique(place), spelling)));

        Assert.Equal((AccessStatus.Removed, Stored), (outcome.Status, outcome.SubjectName));
        Assert.Equal($"email={Uri.EscapeDataString(Stored)}", Assert.Single(Writes).Query);
        Assert.Equal(before - 1, Grants(place, Unique(place)).Count);
        Assert.DoesNotContain(Stored, People(place, Unique(place)).Keys);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task Every_spelling_is_known_as_the_one_who_is_there(RolePlace place, string spelling)
    {
        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V2, place, new RoleRow(Unique(place), spelling)));

        Assert.Equal((AccessStatus.AlreadyMember, Stored), (outcome.Status, outcome.SubjectName));
        Assert.Empty(Writes);
    }

    [Theory]
    [MemberData(nameof(Spellings))]
    public async Task Every_spelling_finds_the_user_of_the_account(RolePlace place, string spelling)
    {
        Outcome outcome =
            Assert.Single(await RemoveAsync(ApiGeneration.V4, place, new RoleRow(Unique(place), spelling)));

        Assert.Equal((AccessStatus.Removed, Stored, IdOf(0)), (outcome.Status, outcome.SubjectName, outcome.SubjectId));
        Assert.DoesNotContain(Stored, People(place, Unique(place)).Keys);
    }

    [Theory]
    [InlineData(RolePlace.Workspace)]
    [InlineData(RolePlace.Project)]
    public async Task A_strangers_mail_goes_to_the_address_without_what_does_not_show(RolePlace place)
    {
        Assert.Single(
            await AddAsync(ApiGeneration.V2, place, new RoleRow(Unique(place), $" new\u200B{_neighbours[3]}\u00A0")));

        Mail mail = Assert.Single(Server.State.Mails);
        Assert.Equal($"new{_neighbours[3]}", mail.To);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("Chloé Martin")]
    [InlineData("a@b@c")]
    [InlineData("one@x.example, two@x.example")]
    [InlineData("(chloe@northlight.example")]
    [InlineData("chloe@northlight.example)")]
    [InlineData(".chloe@northlight.example")]
    [InlineData("chloe@north..light.example")]
    [InlineData("chloe@-northlight.example")]
    [InlineData("chloe@northlight.example?subject=Dailies")]
    [InlineData("chloe@northlight.example:")]
    [InlineData("chloe@northlight.example/")]
    [InlineData("chloe@northlight.example\\")]
    [InlineData("chlo\uFFFD@northlight.example")]
    [InlineData("c\0h\0l\0o\0e\0@\0x\0.\0d\0e")]
    public async Task What_is_no_address_fails_the_same_everywhere_before_any_call(string text)
    {
        List<Outcome> outcomes = [];
        foreach ((ApiGeneration generation, RolePlace place) in Everywhere.Select(row => row.Data))
        {
            RoleRow row = new(Unique(place), text);
            outcomes.AddRange(await AddAsync(generation, place, row));
            outcomes.AddRange(await RemoveAsync(generation, place, row));
        }

        Assert.All(outcomes, outcome => Assert.Equal(FrameioErrorKind.InvalidEmail, outcome.Error?.Kind));
        Assert.Single(outcomes.Select(outcome => outcome.Error!.Message).Distinct());
        Assert.DoesNotContain('\0', outcomes[0].Error!.Message);
        Assert.Empty(Writes);
        Assert.Empty(Server.State.Mails);
    }

    [Theory]
    [InlineData("c\0h\0l\0o\0e\0@\0x\0.\0d\0e", "UTF-16")]
    [InlineData("chlo\uFFFD@northlight.example", "wrong encoding")]
    public async Task What_a_wrong_encoding_has_left_is_told_in_words(string text, string words)
    {
        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V2, RolePlace.Workspace, new RoleRow(DailiesWorkspace, text)));

        Assert.Contains(words, outcome.Error?.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task Rows_about_one_person_in_several_spellings_are_duplicates(
        ApiGeneration generation, RolePlace place)
    {
        string name = Unique(place);

        List<Outcome> outcomes = await AddAsync(
            generation,
            place,
            new(name, "Kira <kira@client.example>"),
            new(name, "mailto:KIRA@client.example"),
            new(name, Munich),
            new(name, MunichInAscii),
            new(name, $"(SMTP:{MunichInAscii.ToUpperInvariant()})"));

        Assert.Equal(
            [AccessStatus.Duplicate, AccessStatus.Duplicate, AccessStatus.Duplicate],
            new[] { outcomes[1].Status, outcomes[3].Status, outcomes[4].Status });
        Assert.Equal(2, Writes.Count);
    }

    [Theory]
    [InlineData("1A2B3C@4D5E.e")]
    [InlineData("1A2B3C@AdobeID")]
    [InlineData("1A2B3C@AdobeID.e")]
    public async Task An_id_of_Adobe_is_no_address_to_send_mail_to(string id)
    {
        Outcome outcome =
            Assert.Single(await AddAsync(ApiGeneration.V2, RolePlace.Workspace, new RoleRow(DailiesWorkspace, id)));

        Assert.Equal(
            (FrameioErrorKind.InvalidEmail, id, null),
            (outcome.Error?.Kind, outcome.SubjectId, outcome.SubjectName));
        Assert.Empty(Server.State.Mails);
    }

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { Seed = Seeds.StudioWith(WithNeighbours) };

    private static SeedAccount WithNeighbours(SeedAccount account)
    {
        string[] people = [Stored, .. _neighbours];
        SeedWorkspace dailies = account.Workspaces[0];
        return account with
        {
            Users =
            [
                .. account.Users,
                .. people.Append(MunichInAscii).Select((email, i) => new SeedUser { Id = IdOf(i), Email = email }),
            ],
            Workspaces =
            [
                dailies with
                {
                    Members = [.. people.Select(email => new SeedWorkspaceMember { User = email })],
                    Projects =
                    [
                        dailies.Projects[1] with
                        {
                            Collaborators = [.. people.Select(email => new SeedCollaborator { User = email })],
                        },
                    ],
                },
            ],
        };
    }

    private static string IdOf(int number) => $"8c0f4f86-6f6d-4f0e-9d55-0a3a52a6{number:x4}";
}
