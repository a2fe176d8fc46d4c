using System.Collections;
using CmdletHosting;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Commands;

/// <summary>What people pipe: every input is a row, and every row has a result.</summary>
public sealed class RowInputTests : SandboxTest
{
    [Theory]
    [InlineData("Email", "Group")]
    [InlineData("Mail", "GroupName")]
    [InlineData("UserPrincipalName", "Group")]
    [InlineData("\uFEFFEmail", "Group ")]
    [InlineData("e-mail", "GROUP_NAME")]
    [InlineData("User Principal Name", " group name")]
    public void Columns_are_found_however_they_are_written(string userColumn, string groupColumn)
    {
        Connect();

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember"), [Row((userColumn, Email(1)), (groupColumn, "Editors"))]);

        Assert.Equal("Added", Assert.Single(run.Texts("Status")));
    }

    [Theory]
    [InlineData(" user00001@studio.example ")]
    [InlineData("USER00001@Studio.Example")]
    [InlineData("user00001@studio.example\u00A0")]
    [InlineData("\u200Buser00001@studio.example")]
    [InlineData("user00001\u200B@studio.example\t")]
    public void Dirt_around_an_address_does_not_matter(string email)
    {
        Connect();

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember"), [Row(("Email", email), ("Group", "\u00A0editors "))]);

        Assert.Equal("Added", Assert.Single(run.Texts("Status")));
        Assert.Equal(Email(1), Assert.Single(run.Texts("Email")));
        Assert.Equal("Editors", Assert.Single(run.Texts("Group")));
    }

    [Fact]
    public void An_empty_UserId_gives_way_to_the_Email()
    {
        Connect();

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Editors"), [Row(("UserId", ""), ("Email", Email(1)))]);

        Assert.Equal("Added", Assert.Single(run.Texts("Status")));
    }

    [Fact]
    public void A_row_without_the_columns_names_the_columns_it_has()
    {
        Connect();
        object[] rows = [Row(("Adresse", Email(1)), ("Group", "Editors")), Row(("Email;Group", "a;b")), Row(("Email", Email(2)), ("Group", "Editors"))];

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember"), rows);

        Assert.Equal(["Failed", "Failed", "Added"], run.StatusByRow());
        Assert.Equal(["MissingColumn", "MissingColumn"], run.ErrorIds());
        Assert.Contains("'Adresse', 'Group'", run.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("Row 1", run.Errors[0].ToString(), StringComparison.Ordinal);
        Assert.Contains("delimited by ';'", run.Errors[1].ToString(), StringComparison.Ordinal);
        Assert.Same(rows[0], run.Errors[0].TargetObject);
    }

    [Fact]
    public void Whatever_is_piped_has_a_result()
    {
        Connect();
        object?[] inputs =
        [
            null, "", "Ana Lopez", 5, Guid.NewGuid(), Email(1), new[] { Email(2), Email(3) },
            new Hashtable { ["Email"] = Email(4) }, Row(("Email", null)), "a@b@c", "x, y@z.example",
        ];

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Editors"), inputs);

        Assert.Equal(
            ["Failed", "Failed", "Failed", "Failed", "Failed", "Added", "Added", "Added", "Added", "Failed", "Failed", "Failed"],
            run.StatusByRow());
        Assert.Equal(
            ["InvalidEmail", "InvalidEmail", "InvalidEmail", "InvalidEmail", "UserNotFound", "InvalidEmail", "InvalidEmail", "InvalidEmail"],
            run.ErrorIds());
    }

    [Fact]
    public void The_same_person_twice_is_a_duplicate_by_whatever_name()
    {
        Connect();
        string id = Frameio.Sandbox.Seeding.SeedGeneratedUsers.IdOf("d5a104d4-e2c5-41fb-a0c8-801ef23c86a1", 1);

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Editors"), [Email(1), Email(1).ToUpperInvariant(), id]);

        Assert.Equal(["Added", "Duplicate", "Duplicate"], run.StatusByRow());
        Assert.Equal(1, Assert.Single(Writes).UserIds);
    }

    [Fact]
    public void A_fixed_group_wins_over_the_column()
    {
        Connect();

        RunResult run = Runner.Run(new Step("Add-FrameioGroupMember", "Reviewers"), [Row(("Email", Email(1)), ("Group", "Editors"))]);

        Assert.Equal("Reviewers", Assert.Single(run.Texts("Group")));
    }

    [Fact]
    public void What_Get_emits_can_be_piped_on()
    {
        Connect();
        Runner.Run(new Step("Add-FrameioGroupMember", "Editors"), [Email(1), Email(2)]);

        RunResult copied = Runner.Run([new Step("Get-FrameioGroupMember", "Editors"), new Step("Add-FrameioGroupMember").With("Group", "Reviewers")]);
        RunResult everywhere = Runner.Run([new Step("Get-FrameioGroup", "*eviewers"), new Step("Add-FrameioGroupMember").With("User", Email(3))]);
        RunResult removed = Runner.Run([new Step("Get-FrameioUser", "*@studio.example"), new Step("Remove-FrameioGroupMember", "Reviewers").With("Confirm", false)]);

        // "Gone" is a member of Editors and deactivated.
        Assert.Equal(["Added", "Added", "Failed"], copied.Texts("Status").Order());
        Assert.Equal("Added", Assert.Single(everywhere.Texts("Status")));
        Assert.Equal(3, removed.Texts("Status").Count(status => status == "Removed"));
        Assert.Empty(MembersOf("Reviewers"));
    }

    [Fact]
    public void Odd_characters_in_names_and_addresses_stay_in_their_place()
    {
        Connect();

        RunResult added = Runner.Run("Add-FrameioGroupMember", "O'Neil [A/B] #1?", "plus+o'neil&x#1%20@studio.example");
        RunResult removed = Runner.Run(
            new Step("Remove-FrameioGroupMember", "O'Neil [A/B] #1?", "plus+o'neil&x#1%20@studio.example").With("Confirm", false));

        Assert.Equal("Added", Assert.Single(added.Texts("Status")));
        Assert.Equal("Removed", Assert.Single(removed.Texts("Status")));
    }
}
