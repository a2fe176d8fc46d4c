using Frameio.Client.Auditing;
using Frameio.Client.Directory;
using Frameio.Client.Tests.Support;
using Frameio.Sandbox.Seeding;

namespace Frameio.Client.Tests.Auditing;

/// <summary>A test over an audit log that it seeds.</summary>
public abstract class AuditTest : SandboxTest
{
    /// <summary>A moment in November 2026, from which the tests count.</summary>
    protected static readonly DateTimeOffset Start = new(2026, 11, 10, 12, 0, 0, TimeSpan.Zero);

    private protected List<string> Warnings { get; } = [];

    /// <summary>An event of Dev's, so many hours after <see cref="Start"/>.</summary>
    private protected static SeedAuditEvent Event(double hours, string type = "asset_created", string? user = null) =>
        new() { Type = type, User = user ?? Studio.Dev, At = Start.AddHours(hours), ResourceType = "asset" };

    /// <summary>Lets the account have a log.</summary>
    private protected void Have(params IEnumerable<SeedAuditEvent> events) => Server.Load(
        Seeds.StudioWith(account => account with { AuditEvents = [.. events] }));

    private protected AuditSearch Search(AuditQuery? query = null, AuditRange? range = null) =>
        new(Client, new AccountDirectory(Studio.Account))
        {
            Queries = [query ?? new AuditQuery()],
            Range = range ?? new AuditRange(),
            AccountCreatedAt = Start.AddYears(-1),
            Warn = Warnings.Add,
        };

    private protected static Task<List<FrameioAuditEvent>> ReadAsync(AuditSearch search) =>
        search.ReadAsync(AccountDirectory.Mark(), Cancellation).ToListAsync(Cancellation).AsTask();

    private protected Task<List<FrameioAuditEvent>> FindAsync(AuditQuery? query = null, AuditRange? range = null) =>
        ReadAsync(Search(query, range));
}
