using Frameio.Client.Auditing;
using Frameio.Client.AuditLog;
using Frameio.Client.Authentication;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Faults;

namespace Frameio.Client.Tests.Auditing;

/// <summary>Which events a search tells, and in which order.</summary>
public class SearchTests : AuditTest
{
    [Fact]
    public async Task Events_come_the_latest_first_whatever_order_their_pages_have()
    {
        Random random = new(16);
        double[] hours = [.. Enumerable.Range(0, 350).Select(_ => random.NextDouble() * 900 - 800)];
        Have(hours.Select(hour => Event(hour)));

        List<FrameioAuditEvent> found = await FindAsync();

        Assert.Equal(
            hours.Select(hour => Start.AddHours(hour).Ticks / 10).OrderDescending(),
            found.Select(told => told.Time!.Value.Ticks / 10));
        Assert.Equal(4, Calls("v4ListAuditLogs").Count);
    }

    [Fact]
    public async Task A_long_log_is_told_day_by_day_each_event_once()
    {
        Random random = new(17);
        double[] hours = [.. Enumerable.Range(0, 2_500).Select(_ => -random.NextDouble() * 24 * 120)];
        Have(hours.Select(hour => Event(hour)));

        List<FrameioAuditEvent> found = await FindAsync();

        Assert.Equal(
            hours.Select(hour => Start.AddHours(hour).Ticks / 10).OrderDescending(),
            found.Select(told => told.Time!.Value.Ticks / 10));
    }

    [Fact]
    public async Task Whoever_wants_a_few_of_a_long_log_has_them_before_it_is_read()
    {
        Have(Enumerable.Range(0, 20_000).Select(number => Event(-number / 4.0)));

        List<FrameioAuditEvent> found = await Search()
            .ReadAsync(AccountDirectory.Mark(), Cancellation).Take(5).ToListAsync(Cancellation);

        Assert.Equal([0, 1, 2, 3, 4], found.Select(told => (int)((Start - told.Time!.Value).TotalHours * 4)));
        Assert.InRange(Calls("v4ListAuditLogs").Count, 1, 60);
    }

    [Fact]
    public async Task Several_types_and_people_are_merged_by_time_and_an_event_is_told_once()
    {
        Have(
            Event(1, "user_login"),
            Event(2, "user_login", Studio.Grace),
            Event(3, "user_logout"),
            Event(4, "share_created"),
            Event(5, "user_logout", Studio.Ines));
        AuditQuery[] queries =
        [
            new() { Types = ["user_login", "user_logout"], UserIds = [Studio.Dev, Studio.Grace] },
            new() { Types = ["user_logout"] },
        ];
        AuditSearch search = new(Client, new AccountDirectory(Studio.Account)) { Queries = queries };

        List<FrameioAuditEvent> found = await ReadAsync(search);

        Assert.Equal([5, 3, 2, 1], found.Select(told => (int)(told.Time!.Value - Start).TotalHours));
        Assert.Equal(5, Calls("v4ListAuditLogs").Count);
    }

    [Fact]
    public async Task Where_combinations_would_be_many_calls_what_has_most_values_is_looked_at_here()
    {
        Have(Event(1, "user_login"), Event(2, "user_login", Studio.Grace), Event(3, "user_logout"));
        AuditQuery query = new()
        {
            Types = ["user_login"],
            UserIds = [.. Enumerable.Range(1, 500).Select(Seeds.PersonId), Studio.Grace.ToUpperInvariant()],
        };

        FrameioAuditEvent found = Assert.Single(await FindAsync(query));

        Assert.Equal(("user_login", Studio.Grace), (found.Type, found.UserId));
        Assert.Single(Calls("v4ListAuditLogs"));
    }

    [Fact]
    public async Task A_stretch_of_time_is_exact_to_the_instant_and_its_edges_are_there()
    {
        DateTimeOffset after = new(2026, 11, 3, 0, 0, 0, TimeSpan.Zero);
        DateTimeOffset before = new(2026, 11, 5, 0, 0, 0, TimeSpan.Zero);
        TimeSpan tick = TimeSpan.FromMicroseconds(1);
        DateTimeOffset[] times =
            [after - tick, after, after + tick, before - tick, before, before + tick, after.AddDays(-3)];
        Have(times.Select(time => Event(0) with { At = time }));

        List<FrameioAuditEvent> found = await FindAsync(range: new AuditRange(after, before));

        Assert.Equal([before - tick, after + tick, after], found.Select(told => told.Time));
        string asked = Uri.UnescapeDataString(Exchanges.Single(one => one.OperationId == "v4ListAuditLogs").Query);
        Assert.Contains("filters[from_date]=2026-11-02", asked);
        Assert.Contains("filters[to_date]=2026-11-05", asked);
    }

    [Fact]
    public async Task Every_filter_of_the_service_is_sent()
    {
        Have(Event(1) with
        {
            WorkspaceId = Studio.Dailies,
            ProjectId = Studio.Pilot,
            ResourceId = Studio.Nobody,
            IpAddress = "2001:db8::1",
        }, Event(2));
        AuditQuery query = new()
        {
            Types = ["asset_created"],
            UserIds = [Studio.Dev],
            WorkspaceIds = [Studio.Dailies],
            ProjectIds = [Studio.Pilot],
            ResourceTypes = ["asset"],
            ResourceIds = [Studio.Nobody],
            IpAddresses = ["2001:db8::1"],
        };

        FrameioAuditEvent found = Assert.Single(await FindAsync(query));

        Assert.Equal(
            ("Dailies", "Pilot", "2001:db8::1", "Dev.Patel@northlight.example"),
            (found.Workspace, found.Project, found.IpAddress, found.User));
    }

    [Fact]
    public async Task An_event_without_a_time_that_can_be_read_is_told_last_and_once()
    {
        Have(Enumerable.Range(0, 1_500).Select(number => Event(-number)).Prepend(Event(-3, "user_login")));
        Break(
            "v4ListAuditLogs",
            new EditRecordsFault { Field = "inserted_at", Value = "lately", Count = 1 },
            times: null);

        List<FrameioAuditEvent> found = await FindAsync(new AuditQuery { Types = ["user_login"] });

        Assert.Null(Assert.Single(found).Time);
    }

    [Fact]
    public async Task A_page_that_is_no_list_ends_it_in_an_error()
    {
        Have(Event(1));
        Break("v4ListAuditLogs", new MalformedFault { Body = MalformedBody.Truncated }, times: null);

        FrameioException error = await Assert.ThrowsAsync<FrameioException>(() => FindAsync());

        Assert.Equal(FrameioErrorKind.UnexpectedAnswer, error.Kind);
    }

    [Fact]
    public async Task Lost_answers_and_full_buckets_cost_time_and_no_event()
    {
        Have(Enumerable.Range(0, 250).Select(number => Event(number)));
        Break("v4ListAuditLogs", new CutBodyFault(), skip: 1);
        Break("v4ListAuditLogs", new StatusFault { Code = 429 }, skip: 1);

        List<FrameioAuditEvent> found = await FindAsync();

        Assert.Equal(250, found.Count);
        Assert.Equal(5, Calls("v4ListAuditLogs").Count);
    }

    [Fact]
    public async Task An_account_without_a_log_says_so()
    {
        Server.Load(Seeds.StudioWith(account => account with { HasAuditLog = false }));

        FrameioException error = await Assert.ThrowsAsync<FrameioException>(() => FindAsync());

        Assert.Equal(FrameioErrorKind.Forbidden, error.Kind);
        Assert.Contains("plan may have none", error.Message);
    }

    [Fact]
    public async Task A_list_of_names_that_is_closed_leaves_ids_and_warns()
    {
        Have(Event(1, "account_user_group_updated") with { ResourceId = Studio.Editors });
        Break("v4ListGroups", new StatusFault { Code = 403 }, times: null);

        FrameioAuditEvent found = Assert.Single(await FindAsync());

        Assert.Equal("Dev.Patel@northlight.example changed a group", found.Description);
        Assert.Equal((null, Studio.Editors), (found.Resource, found.ResourceId));
        Assert.Contains("groups of the account can't be listed", Assert.Single(Warnings));
    }

    [Fact]
    public async Task A_type_that_nobody_knows_is_text()
    {
        RequestsMayBreakContract = true;
        Have(Event(1, "something_new"), Event(2));

        FrameioAuditEvent found = Assert.Single(await FindAsync(new AuditQuery { Types = ["something_new"] }));

        Assert.Equal("Dev.Patel@northlight.example: something new", found.Description);
    }

    [Fact]
    public async Task V2_has_none()
    {
        FrameioClient legacy = Connect(
            FrameioCredential.FromToken(Studio.Token), generation: ApiGeneration.V2);

        FrameioException error = await Assert.ThrowsAsync<FrameioException>(
            async () => await legacy.AuditLog.ListAsync(Studio.Account, new AuditFilter(), Cancellation)
                .ToListAsync(Cancellation));

        Assert.Equal((FrameioErrorKind.EndpointUnavailable, true), (error.Kind, error.NeedsV4));
        Assert.Contains("V2 has no audit logs", error.Message);
    }

    [Fact]
    public async Task What_is_done_over_the_service_is_in_its_log()
    {
        Have();
        await Client.Groups.AddMembersAsync(Studio.Account, Studio.Editors, [Studio.Ines], Cancellation);
        await Client.Projects.People.GiveAsync(
            Studio.Account,
            Studio.Pilot,
            new Subject(SubjectKind.Person, Studio.Chloe, "chloe@northlight.example"),
            "viewer",
            Cancellation);

        List<FrameioAuditEvent> found = await FindAsync();

        Assert.Equal(
            [
                "ana@northlight.example granted a person access to the project Dailies/Pilot",
                "ana@northlight.example added people to the group Editors",
            ],
            found.Select(told => told.Description));
    }
}
