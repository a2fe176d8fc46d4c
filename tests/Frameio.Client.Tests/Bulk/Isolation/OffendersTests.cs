using Frameio.Client.Access.Isolation;
using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Bulk.Isolation;

public class OffendersTests
{
    private const string First = "6f1c1a34-0000-4000-8000-000000000001";
    private const string Second = "6f1c1a34-0000-4000-8000-000000000002";
    private const string Third = "6f1c1a34-0000-4000-8000-000000000003";
    private static readonly string[] _sent = [First, Second, Third];

    [Theory]
    [InlineData("/data/user_ids/0", new[] { 0 })]
    [InlineData("/data/user_ids/2/id", new[] { 2 })]
    [InlineData("/data/user_ids", new int[0])]
    [InlineData("/data/user_ids/", new int[0])]
    [InlineData("/data/user_ids/3", new int[0])]
    [InlineData("/data/user_ids/-1", new int[0])]
    [InlineData("/data/user_ids/99999999999", new int[0])]
    [InlineData("/data/role", new int[0])]
    [InlineData(null, new int[0])]
    public void A_pointer_names_an_index_of_the_batch(string? source, int[] named) =>
        Assert.Equal(
            named,
            Offenders.NamedIn(Refusal(new ServerError { Detail = "is invalid", SourcePointer = source }), _sent));

    [Theory]
    [InlineData($"User {Second} is unknown", new[] { 1 })]
    [InlineData($"Users {First},{Third} are unknown", new[] { 0, 2 })]
    [InlineData("'6F1C1A34-0000-4000-8000-000000000003'", new[] { 2 })]
    [InlineData($"{Second}0 and x{Second}", new int[0])]
    [InlineData($"{Second}0 and {Second}", new[] { 1 })]
    [InlineData($"One of {First}, {Second}, {Third} is unknown", new int[0])]
    [InlineData("", new int[0])]
    public void A_detail_names_the_ids_in_it_unless_it_repeats_them_all(string detail, int[] named) =>
        Assert.Equal(named, Offenders.NamedIn(Refusal(new ServerError { Detail = detail }), _sent));

    [Fact]
    public void Every_entry_counts()
    {
        FrameioException refusal = Refusal(
            new ServerError { Detail = $"{Third} is a guest" },
            new ServerError { Detail = "is invalid", SourcePointer = "/data/user_ids/0" },
            new ServerError { Detail = $"{Second} left", SourcePointer = "/data/user_ids/1" });

        Assert.Equal([0, 1, 2], Offenders.NamedIn(refusal, _sent));
        Assert.Equal($"{Second} left", Offenders.About(refusal, 1, Second).ServerErrors.Single().Detail);
        Assert.Equal(422, Offenders.About(refusal, 2, Third).StatusCode);
        Assert.Same(refusal, Offenders.About(refusal, 2, null));
    }

    [Fact]
    public void An_answer_in_plain_text_names_too() =>
        Assert.Equal(
            [1],
            Offenders.NamedIn(
                new FrameioException(FrameioErrorKind.RejectedByServer, $"Refused (422): no user {Second}"), _sent));

    private static FrameioException Refusal(params ServerError[] errors) =>
        new(FrameioErrorKind.RejectedByServer, $"Refused: {string.Join("; ", (object[])errors)}")
        {
            StatusCode = 422,
            ServerErrors = errors,
        };
}
