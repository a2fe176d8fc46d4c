using System.Globalization;
using CmdletHosting;

namespace FrameioPS.Tests.Formatting;

/// <summary>The words of the views, without colours: there is no <c>$PSStyle</c> here, as in Windows PowerShell.</summary>
public sealed class FormatTests : IDisposable
{
    private static readonly string[] _roles = ["owner", "admin"];

    private readonly CmdletRunner _runner = new();

    public FormatTests() => _runner.ImportModule(BuiltModule.Dll);

    public void Dispose() => _runner.Dispose();

    [Theory]
    [InlineData(12L, "Failed", "!    12")]
    [InlineData(1L, "NotFound", "!     1")]
    [InlineData(12L, "Added", "12")]
    [InlineData("7", "Invited", "7")]
    public void A_row_that_failed_is_marked(object row, string status, string shown) => Assert.Equal(shown, Result("Row", row, status));

    [Theory]
    [InlineData("Failed")]
    [InlineData("Invited")]
    [InlineData("Duplicate")]
    [InlineData("Added")]
    public void A_status_is_its_own_word(string status) => Assert.Equal(status, Result("Status", status));

    [Theory]
    [InlineData("editor", "", "editor")]
    [InlineData("editor", "UserNotFound: no", "UserNotFound: no")]
    [InlineData(null, null, "")]
    public void A_reason_goes_before_a_role(string? role, string? reason, string shown) => Assert.Equal(shown, Result("Detail", role, reason));

    [Fact]
    public void What_is_not_known_stays_empty()
    {
        Assert.Equal(string.Empty, Record("Active", [null]));
        Assert.Equal(string.Empty, Record("Pending", [null]));
        Assert.Equal(string.Empty, Record("Day", [null]));
        Assert.Equal(string.Empty, Record("End", [null]));
        Assert.Equal(string.Empty, Record("Size", [null]));
        Assert.Equal(string.Empty, Record("Join", [null]));
    }

    [Fact]
    public void Values_are_shown_for_people()
    {
        DateTimeOffset time = new(new DateTime(2026, 3, 4, 12, 0, 0, DateTimeKind.Local));

        Assert.Equal("False", Record("Active", false));
        Assert.Equal("True", Record("Pending", true));
        Assert.Equal("2026-03-04", Record("Day", time));
        Assert.Equal("2026-03-04", Record("Day", time.LocalDateTime));
        Assert.Equal(time.ToString("g", CultureInfo.CurrentCulture), Record("End", time));
        Assert.Equal("owner, admin", Record("Join", [_roles]));
        Assert.Equal("owner", Record("Join", "owner"));
    }

    [Theory]
    [InlineData(0L, "0 bytes")]
    [InlineData(1023L, "1023 bytes")]
    [InlineData(2048L, "2 KB")]
    [InlineData(5L << 40, "5 TB")]
    [InlineData(long.MaxValue, "8192 PB")]
    public void A_size_has_few_digits(long bytes, string shown) => Assert.Equal(shown, Record("Size", bytes));

    private object? Result(string method, params object?[] arguments) => Call("ResultFormat", method, arguments);

    private object? Record(string method, params object?[] arguments) => Call("RecordFormat", method, arguments);

    private object? Call(string type, string method, object?[] arguments) =>
        _runner.Commands.First().ImplementingType.Assembly.GetType($"FrameioPS.Formatting.{type}")!.GetMethod(method)!.Invoke(null, arguments);
}
