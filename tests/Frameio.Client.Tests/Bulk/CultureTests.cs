using System.Globalization;
using Frameio.Client.Access;
using Frameio.Client.Directory;
using Frameio.Client.Tests.Bulk.Roles;
using Frameio.Client.Tests.Support;
using Frameio.Client.Users;
using Frameio.Sandbox.Logging;

namespace Frameio.Client.Tests.Bulk;

/// <summary>
/// The caller's culture changes nothing: neither what is the same (a Turkish i is no I), nor what is sent (an Arabic
/// calendar).
/// </summary>
public class CultureTests : RolesTest
{
    private const string Ines = "ines@agency.example";
    private const string Finn = "finn.o'neil@northlight.example";

    public static TheoryData<string> Cultures => ["tr-TR", "ar-SA", "th-TH", "fa-IR", "sv-SE"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task Every_row_ends_as_in_English(string culture)
    {
        List<string> english = await RunAsync("en-US");
        Server.Reset();

        Assert.Equal(english, await RunAsync(culture));
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public async Task A_list_is_read_as_in_English(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);

        FrameioUser user = (await Client.Users.ReadAllAsync(Studio.Account, Cancellation))
            .Single(user => user.Id == Studio.Chloe);
        DateTimeOffset? created = (await Client.Groups.ListAsync(Studio.Account, Cancellation)
            .FirstAsync(Cancellation)).CreatedAt;
        DateTimeOffset? changed = (await Legacy.Workspaces.ListAsync(Studio.Account, Cancellation)
            .FirstAsync(Cancellation)).UpdatedAt;

        Assert.Equal("chloe@northlight.example", user.Email);
        Assert.InRange(created!.Value.UtcDateTime.Year, 2020, 2040);
        Assert.InRange(changed!.Value.UtcDateTime.Year, 2020, 2040);
    }

    // Everything in capitals, where a Turkish i would be another letter.
    private async Task<List<string>> RunAsync(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);
        List<Outcome> outcomes = [];
        foreach (ApiGeneration generation in new[] { ApiGeneration.V4, ApiGeneration.V2 })
        {
            outcomes.AddRange(await AddAsync(
                generation,
                RolePlace.Workspace,
                new("DAILIES", Ines.ToUpperInvariant(), "EDITOR"),
                new("DAILIES", "ine\u0131@agency.example"),
                new("da\u0131l\u0131es", Ines),
                new("DAILIES", Finn.ToUpperInvariant(), "WORKSPACE_ADMIN"),
                new("DAILIES", Finn, "workspace_admin"),
                new("DAILIES", Finn, "v\u0131ewer")));
            outcomes.AddRange(
                await RemoveAsync(generation, RolePlace.Project, new("F\u0130NALE", Ines), new("FINALE", Ines)));
        }

        outcomes.AddRange(await InGroupAsync(new() { Number = 1, Place = "EDITORS", Subject = "INES@AGENCY.EXAMPLE" }));
        return
        [
            .. outcomes.Select(Ended),
            .. Log.Where(call => call.Method != "GET").Select(Sent),
        ];
    }

    private static string Ended(Outcome outcome) =>
        $"{outcome.Status} {outcome.SubjectId} {outcome.Grant?.Role} {outcome.Reason}";

    private static string Sent(LogEntry call) => $"{call.Method} {call.Path} {call.Query}";

    private async Task<List<Outcome>> InGroupAsync(InputRow row)
    {
        using KindRun run =
            new(new(PlaceKind.Group), Client, new AccountDirectory(Studio.Account), AccessChange.Grant);
        List<Outcome> outcomes = [.. await run.TakeAsync(row, Cancellation)];
        outcomes.AddRange(await run.CompleteAsync(Cancellation).ToListAsync(Cancellation));
        return outcomes;
    }
}
