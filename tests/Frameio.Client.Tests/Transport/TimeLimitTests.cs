using Frameio.Client.Authentication;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Transport;

public class TimeLimitTests : SandboxTest
{
    private const string HalfAnAnswer = """
        HTTP/1.1 200 OK
        Content-Type: application/json
        Content-Length: 1000

        {"data":{
        """;

    private static readonly TimeSpan _short = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task A_read_without_an_answer_in_time_is_a_fault_of_the_service()
    {
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), _short);
        Break("v4GetMe", new DelayFault { Ms = 60_000 }, times: null);

        FrameioException failure =
            await Failure.OfAsync(FrameioErrorKind.ServerFault, () => client.Accounts.GetProfileAsync(Cancellation));

        Assert.Contains("0.2 s", failure.Message);
    }

    [Fact]
    public async Task A_write_without_an_answer_in_time_may_have_been_applied()
    {
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), _short);
        Break("v4CreateGroup", new DelayFault { Ms = 60_000 }, times: null);

        await Failure.OfAsync(
            FrameioErrorKind.OutcomeUnknown,
            () => client.Groups.CreateAsync(Studio.Account, "A", "smile", Cancellation));
    }

    [Fact]
    public async Task The_limit_holds_for_the_body_too()
    {
        await using RawServer server = new(HalfAnAnswer);
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), server.BaseAddress, _short);

        await Failure.OfAsync(FrameioErrorKind.ServerFault, () => client.Accounts.GetProfileAsync(Cancellation));
    }

    [Fact]
    public async Task The_limit_is_on_each_try_and_not_on_the_waits_between()
    {
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), TimeSpan.FromMilliseconds(900));
        Break(
            "v4GetMe",
            new StatusFault { Code = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } });

        Assert.Equal(Studio.Ana, (await client.Accounts.GetProfileAsync(Cancellation)).Id);
        Assert.InRange(Watcher.Waits[0].Delay, TimeSpan.FromMilliseconds(990), TimeSpan.FromSeconds(1.1));
    }

    [Fact]
    public async Task A_cancelled_call_ends_while_the_service_is_silent()
    {
        using CancellationTokenSource cancellation = new();
        Break("v4GetMe", new DelayFault { Ms = 60_000 });

        Task call = Client.Accounts.GetProfileAsync(cancellation.Token);
        await Eventually.HoldsAsync(() => Log.Count == 1, "the request arrives");

        await Failure.OfCancelledAsync(call, cancellation);
    }

    [Fact]
    public async Task A_cancelled_call_ends_in_the_middle_of_a_body()
    {
        using CancellationTokenSource cancellation = new();
        await using RawServer server = new(HalfAnAnswer);
        FrameioClient client = Connect(FrameioCredential.FromToken(Studio.Token), server.BaseAddress);

        Task call = client.Accounts.GetProfileAsync(cancellation.Token);
        await Eventually.HoldsAsync(() => server.Answered == 1, "half of the answer is sent");

        await Failure.OfCancelledAsync(call, cancellation);
    }

    [Fact]
    public async Task A_cancelled_call_ends_while_it_waits_for_the_rate_limit()
    {
        using CancellationTokenSource cancellation = new();
        Break(
            "v4GetMe",
            new StatusFault { Code = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "100" } });

        Task call = Client.Accounts.GetProfileAsync(cancellation.Token);
        await Watcher.FirstWait.WaitAsync(Failure.Patience, Cancellation);

        await Failure.OfCancelledAsync(call, cancellation);
    }

    [Fact]
    public async Task A_cancelled_listing_ends_between_its_pages()
    {
        using CancellationTokenSource cancellation = new();
        Server.Load(Seeds.Crowded(people: 150, members: 0));
        Break("v4ListAccountUsers", new DelayFault { Ms = 60_000 }, skip: 1);

        Task listing = Client.Users
            .ListAsync(Studio.Account, cancellationToken: cancellation.Token).ToListAsync(Cancellation).AsTask();
        await Eventually.HoldsAsync(() => Log.Count == 2, "the second page is asked for");

        await Failure.OfCancelledAsync(listing, cancellation);
    }
}
