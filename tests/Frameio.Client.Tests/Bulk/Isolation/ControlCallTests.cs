using Frameio.Client.Access.Isolation;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Isolation;

public class ControlCallTests
{
    private static readonly BatchAnswer _refusesAll =
        new BatchAnswer.Refused(SimulatedGroup.Error(FrameioErrorKind.RejectedByServer, 409), []);

    [Fact]
    public async Task A_group_that_refuses_even_what_is_fine_is_not_split()
    {
        SimulatedGroup group = new() { Interference = _ => _refusesAll, ControlAnswer = _refusesAll };

        Assert.All((await group.RunAsync(100)).Values, error => Assert.Equal(409, error?.StatusCode));
        Assert.Equal([100], group.SentSizes);
        Assert.Equal(1, group.Controls);
    }

    [Theory]
    [InlineData(FrameioErrorKind.Forbidden, FrameioErrorKind.Forbidden)]
    [InlineData(FrameioErrorKind.OutcomeUnknown, FrameioErrorKind.ServerFault)]
    public async Task What_stops_the_control_stops_the_batch(FrameioErrorKind kind, FrameioErrorKind expected)
    {
        SimulatedGroup group =
            new() { Offenders = [1], ControlAnswer = new BatchAnswer.Impossible(SimulatedGroup.Error(kind)) };

        Assert.All((await group.RunAsync(100)).Values, error => Assert.Equal(expected, error?.Kind));
        Assert.Equal(2, group.Calls);
    }

    [Fact]
    public async Task Without_a_control_the_batch_is_split()
    {
        SimulatedGroup group = new() { Offenders = [42], ControlAnswer = null };

        Assert.NotNull(Assert.Single(await group.RunAsync(100), fate => fate.Value is not null).Value);
        Assert.Equal(99, group.Applied.Count);
    }

    [Fact]
    public async Task One_control_does_for_many_batches()
    {
        SimulatedGroup group = new() { Offenders = [42] };
        for (int batch = 0; batch < 5; batch++)
        {
            await group.RunAsync(100);
        }

        Assert.Equal(1, group.Controls);
    }

    [Fact]
    public async Task What_one_group_takes_says_nothing_of_another()
    {
        BatchExperience experience = new();
        experience.Trust("Editors");

        Assert.True(experience.IsTrusted("editors"));
        Assert.False(experience.IsTrusted("Reviewers"));
        SimulatedGroup group = new() { Offenders = [42], Experience = experience };
        await group.RunAsync(100);
        Assert.Equal(1, group.Controls);
    }

    [Fact]
    public async Task A_trusted_group_that_stops_taking_anything_is_found_out()
    {
        bool closed = false;
        SimulatedGroup group = new() { Interference = _ => closed ? _refusesAll : null, ControlAnswer = _refusesAll };
        await group.RunAsync(100);
        closed = true;

        Assert.All((await group.RunAsync(100)).Values, error => Assert.Equal(409, error?.StatusCode));
        Assert.Equal(1, group.Controls);
        Assert.InRange(group.Calls, 3, 10);
        await group.RunAsync(100);
        Assert.Equal(2, group.Controls);
    }

    [Fact]
    public async Task A_single_row_needs_no_control()
    {
        SimulatedGroup group = new() { Offenders = [0] };

        Assert.Equal(422, Assert.Single(await group.RunAsync(1)).Value?.StatusCode);
        Assert.Equal(1, group.Calls);
    }
}
