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
    [InlineData("Chloé <chloe@northlight.example>")]
    public async Task What_is_no_address_fails_before_any_call(string text)
    {
        List<Outcome> outcomes =
        [
            .. await AddAsync(ApiGeneration.V2, RolePlace.Workspace, new RoleRow(DailiesWorkspace, text)),
            .. await RemoveAsync(ApiGeneration.V2, RolePlace.Project, new RoleRow(Finale, text)),
        ];

        Assert.All(outcomes, outcome => Assert.Equal(FrameioErrorKind.InvalidEmail, outcome.Error?.Kind));
        Assert.Empty(Writes);
    }

    protected override SandboxOptions Configure(SandboxOptions options) =>
        options with { Seed = Seeds.StudioWith(WithNeighbours) };

    private static SeedAccount WithNeighbours(SeedAccount account)
    {
        string[] people = [Stored, .. _neighbours];
        SeedWorkspace dailies = account.Workspaces[0];
        return account with
        {
            Users = [.. account.Users, .. people.Select((email, i) => new SeedUser { Id = IdOf(i), Email = email })],
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
