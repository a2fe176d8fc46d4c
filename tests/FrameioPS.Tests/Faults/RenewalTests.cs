using Frameio.Sandbox.Faults;

namespace FrameioPS.Tests.Faults;

/// <summary>A token that ends in the middle of a run, where getting another isn't easy.</summary>
public sealed class RenewalTests
{
    private const string Add = "Add-FrameioGroupMember";
    private static readonly FaultKind _expiry = FaultKind.Of("expired token");

    public static TheoryData<string> Brief => new("500", "503 with Retry-After", "cut before it is applied", "lost answer", "cut in the body", "429 with Retry-After");

    [Fact]
    public async Task A_token_that_ends_twice_is_renewed_twice()
    {
        RunRecord reference = await Reference.OfAsync(Add);
        await using Rehearsal rehearsal = await StartAsync();
        foreach (int request in new[] { 2, 20 })
        {
            rehearsal.Disturb(_expiry, request);
        }

        RunRecord run = await rehearsal.RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(Truth.Violations(run).Concat(Tries.Violations(run)).Concat(Reference.Differences(reference, run)));
        Assert.Equal(2, run.Log.Count(entry => entry.Operation == "imsToken"));
    }

    [Theory]
    [MemberData(nameof(Brief))]
    public async Task A_sign_in_service_that_fails_once_costs_no_row(string fault)
    {
        RunRecord reference = await Reference.OfAsync(Add);
        await using Rehearsal rehearsal = await StartAsync();
        rehearsal.Disturb(_expiry, 12);
        rehearsal.Sandbox.Faults.Add(new FaultRule { Operation = "imsToken", Action = FaultKind.Of(fault).Action! });

        RunRecord run = await rehearsal.RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(Truth.Violations(run).Concat(Tries.Violations(run)).Concat(Reference.Differences(reference, run)));
    }

    [Fact]
    public async Task A_credential_that_was_revoked_fails_the_rows_that_are_left_and_is_tried_few_times()
    {
        RunRecord reference = await Reference.OfAsync(Add);
        await using Rehearsal rehearsal = await StartAsync();
        rehearsal.Disturb(_expiry, 12);
        rehearsal.Sandbox.Faults.Add(new FaultRule
        {
            Operation = "imsToken",
            Times = null,
            Action = new StatusFault { Code = 401, Body = $$"""{"error":"invalid_client","error_description":"{{Studio.Secret}} is revoked"}""" },
        });

        RunRecord run = await rehearsal.RunAsync(TestContext.Current.CancellationToken);

        Assert.Empty(Truth.Violations(run).Concat(Tries.Violations(run)).Concat(Reference.Inventions(reference, run)));
        Assert.Contains(run.Fates, fate => fate.ErrorId == "TokenRejected");
        Assert.InRange(run.Log.Count(entry => entry.Operation == "imsToken"), 1, 3);
    }

    private static Task<Rehearsal> StartAsync() => Rehearsal.StartAsync(Scenario.Of(Add), TestContext.Current.CancellationToken);
}
