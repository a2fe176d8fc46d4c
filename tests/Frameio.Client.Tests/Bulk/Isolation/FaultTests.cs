using Frameio.Client.Access.Isolation;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Isolation;

public class FaultTests
{
    [Theory]
    [InlineData(FrameioErrorKind.TokenRejected)]
    [InlineData(FrameioErrorKind.Forbidden)]
    [InlineData(FrameioErrorKind.RateLimited)]
    [InlineData(FrameioErrorKind.ServerFault)]
    [InlineData(FrameioErrorKind.GroupNotFound)]
    [InlineData(FrameioErrorKind.OutcomeUnknown)]
    public async Task What_is_not_the_batchs_fault_is_never_split(FrameioErrorKind kind)
    {
        SimulatedGroup group = new() { Interference = _ => new BatchAnswer.Impossible(SimulatedGroup.Error(kind)) };

        Assert.All((await group.RunAsync(100)).Values, error => Assert.Equal(kind, error?.Kind));
        Assert.Equal(1, group.Calls);
    }

    [Fact]
    public async Task A_fault_in_the_middle_ends_the_undecided_rows_with_it()
    {
        SimulatedGroup group = null!;
        group = new()
        {
            Offenders = [60, 61],
            Interference = _ => group.Applied.Count == 0 ? null : new BatchAnswer.Impossible(
                SimulatedGroup.Error(FrameioErrorKind.Forbidden)),
        };

        Dictionary<int, FrameioException?> fates = await group.RunAsync(100);

        Assert.All(
            fates,
            fate =>
                Assert.Equal(group.Applied.Contains(fate.Key) ? null : FrameioErrorKind.Forbidden, fate.Value?.Kind));
        Assert.InRange(group.Applied.Count, 1, 60);
    }

    [Fact]
    public async Task A_lost_answer_is_about_the_rows_of_its_call_only()
    {
        bool lost = false;
        SimulatedGroup group = null!;
        group = new()
        {
            Offenders = [60],
            Interference = sent => !lost && sent.Count < 100 && (lost = true)
                ? new BatchAnswer.Impossible(SimulatedGroup.Error(FrameioErrorKind.OutcomeUnknown))
                : null,
        };

        Dictionary<int, FrameioException?> fates = await group.RunAsync(100);

        int unknown = fates.Values.Count(error => error?.Kind == FrameioErrorKind.OutcomeUnknown);
        Assert.Equal(group.SentSizes[1], unknown);
        Assert.Equal(FrameioErrorKind.RejectedByServer, fates[60]?.Kind);
        Assert.Equal(100 - unknown - 1, group.Applied.Count);
    }

    [Theory]
    [InlineData(100, new[] { 100 })]
    [InlineData(40, new[] { 100, 50, 25, 25, 25, 25 })]
    public async Task A_batch_that_is_too_large_goes_in_pieces_and_the_size_is_remembered(int most, int[] sizes)
    {
        SimulatedGroup group = Limited(most);

        Assert.All((await group.RunAsync(100)).Values, Assert.Null);
        Assert.Equal(sizes, group.SentSizes);
        group.SentSizes.Clear();
        await group.RunAsync(100);
        Assert.Equal(sizes.Where(size => size <= most), group.SentSizes);
    }

    [Fact]
    public async Task A_service_that_takes_one_id_a_call_is_served_within_the_budget()
    {
        SimulatedGroup group = Limited(1, offender: 60);

        Dictionary<int, FrameioException?> fates = await group.RunAsync(100);

        Assert.Equal(60, Assert.Single(fates, fate => fate.Value is not null).Key);
        Assert.Equal(99, group.Applied.Count);
    }

    [Fact]
    public async Task A_single_row_that_is_too_large_ends_them_all()
    {
        SimulatedGroup group = Limited(0);

        Assert.All((await group.RunAsync(100)).Values, error => Assert.Equal(413, error?.StatusCode));
        Assert.Equal([100, 50, 25, 12, 6, 3, 1], group.SentSizes);
    }

    private static SimulatedGroup Limited(int most, params int[] offender) => new()
    {
        Offenders = [.. offender],
        Interference = sent => sent.Count > most
            ? new BatchAnswer.TooLarge(SimulatedGroup.Error(FrameioErrorKind.RejectedByServer, 413))
            : null,
    };
}
