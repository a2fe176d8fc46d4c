using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox;
using Frameio.Sandbox.Faults;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Bulk.Roles;

/// <summary>200 people of whom every third one's answer is lost, in each of the ways an answer can be lost.</summary>
public class LostInvitationRunTests : RolesTest
{
    private const int Strangers = 100;
    private const int Known = 60;
    private const int Members = 40;

    // As often as every third of the first 160 calls is hit.
    private const int Faults = (Strangers + Known) / 3;

    public static TheoryData<RolePlace, string> PlacesAndFaults =>
        new(from place in Enum.GetValues<RolePlace>() from fault in AllFaults.Keys select (place, fault));

    private static Dictionary<string, FaultAction> AllFaults { get; } = new()
    {
        ["lost answer"] = new LostAnswerFault(),
        ["half an answer"] = new CutBodyFault(),
        ["500 after it was applied"] = new StatusFault { Code = 500, Apply = true },
        ["truncated JSON"] = new MalformedFault(),
        ["web page"] = new MalformedFault { Body = MalformedBody.Html },
        ["empty body"] = new MalformedFault { Body = MalformedBody.Empty },
        ["cut before it is applied"] = new CutFault(),
        ["500"] = new StatusFault { Code = 500 },
    };

    private static IReadOnlyList<string> Names { get; } =
    [
        .. Enumerable.Range(1, Strangers).Select(number => $"stranger{number}@client.example"),
        .. Enumerable.Range(Members + 1, Known).Select(Seeds.Email),
        .. Enumerable.Range(1, Members).Select(Seeds.Email),
    ];

    /// <summary>Whether the service applies a call although its answer is lost.</summary>
    private static bool IsApplied(string fault) => fault is not ("cut before it is applied" or "500");

    [Theory]
    [MemberData(nameof(PlacesAndFaults))]
    public async Task No_stranger_gets_a_second_mail_and_no_row_a_wrong_end(RolePlace place, string fault)
    {
        Server.Faults.Add(
            new FaultRule
            {
                Operation = AddCall(ApiGeneration.V2, place),
                Every = 3,
                Times = Faults,
                Action = AllFaults[fault],
            });

        List<Outcome> outcomes =
            await AddAsync(ApiGeneration.V2, place, Shuffled().Select(name => new RoleRow(Unique(place), name)));

        HashSet<string> pending = [.. Pending(place, Unique(place)).Select(invitation => invitation.Email)];
        IReadOnlyDictionary<string, string?> people = People(place, Unique(place));
        Assert.All(Server.State.Mails.CountBy(mail => mail.To), mails => Assert.Equal(1, mails.Value));
        Assert.All(outcomes, outcome => Assert.True(
            outcome.Status switch
            {
                AccessStatus.Invited =>
                    pending.Contains(outcome.SubjectName!)
                        && Server.State.Mails.Any(mail => mail.To == outcome.SubjectName),
                AccessStatus.Added or AccessStatus.AlreadyMember => people.ContainsKey(outcome.SubjectName!),
                _ => outcome.Error!.Kind == FrameioErrorKind.OutcomeUnknown,
            },
            $"{outcome.SubjectName} {outcome.Status} {outcome.Reason}"));
        Assert.Equal(Members, outcomes.Count(outcome => outcome.Status == AccessStatus.AlreadyMember));
        Assert.Equal(Faults, Writes.Count(call => call.Fault is not null));
        if (place == RolePlace.Project)
        {
            RequireAllThere(outcomes, sentAgain: IsApplied(fault) ? 0 : Faults);
        }
        else
        {
            RequireDoubtsOnly(outcomes, fault);
        }
    }

    protected override SandboxOptions Configure(SandboxOptions options) => options with
    {
        Seed = Seeds.StudioWith(account => account with
        {
            GenerateUsers = new SeedGeneratedUsers { Count = Members + Known },
            Workspaces =
            [
                account.Workspaces[0] with
                {
                    Members = [],
                    GeneratedMembers = Members,
                    Pending = [],
                    Projects =
                    [
                        account.Workspaces[0].Projects[1] with
                        {
                            Collaborators =
                            [
                                .. Enumerable.Range(1, Members)
                                .Select(number => new SeedCollaborator { User = Seeds.Email(number) }),
                            ],
                        },
                    ],
                },
            ],
        }),
    };

    // Sent again is who is in neither list, and nobody else.
    private void RequireAllThere(List<Outcome> outcomes, int sentAgain)
    {
        Assert.Equal(Strangers, outcomes.Count(outcome => outcome.Status == AccessStatus.Invited));
        Assert.Equal(Known, outcomes.Count(outcome => outcome.Status == AccessStatus.Added));
        Assert.Equal(Strangers, Server.State.Mails.Count);
        Assert.Equal(Strangers + Known + sentAgain, Writes.Count);
    }

    // V2 has no list of invitations to a workspace, so whether one went out nobody can tell.
    private void RequireDoubtsOnly(List<Outcome> outcomes, string fault)
    {
        List<Outcome> doubtful = [.. outcomes.Where(outcome => outcome.Error is not null)];
        int strangers =
            doubtful.Count(outcome => outcome.SubjectName!.StartsWith("stranger", StringComparison.Ordinal));

        Assert.Equal(Strangers + Known, Writes.Count);
        Assert.Equal(IsApplied(fault) ? strangers : Faults, doubtful.Count);
        Assert.Equal(Strangers - (IsApplied(fault) ? 0 : strangers), Server.State.Mails.Count);
        Assert.True(strangers > 0);
    }

    private static string[] Shuffled()
    {
        string[] names = [.. Names];
        new Random(names.Length).Shuffle(names);
        return names;
    }
}
