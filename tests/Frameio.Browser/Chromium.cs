using System.Text.Json;
using Microsoft.Playwright;

namespace Frameio.Browser;

/// <summary>The machine's Chromium, without a window.</summary>
internal static class Chromium
{
    /// <summary>The exit code where there is none.</summary>
    public const int IsMissing = 3;

    /// <summary>Where it usually is.</summary>
    public static IReadOnlyList<string> Places { get; } =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Where it is; null where it isn't.</summary>
    public static string? Find() =>
        Places.Prepend(Environment.GetEnvironmentVariable("CHROMIUM")).FirstOrDefault(File.Exists);

    /// <summary>Starts it.</summary>
    public static Task<IBrowser> LaunchAsync(IPlaywright playwright, string path) =>
        playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,

            // Chromium has no sandbox for root, whom containers and build machines run as.
            Args = ["--no-sandbox"],
        });

    /// <summary>Reads steps, a line of JSON each, does them, and writes what came of each.</summary>
    public static async Task ReadAsync(string path)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await LaunchAsync(playwright, path);
        Reader reader = new(browser);
        while (await Console.In.ReadLineAsync() is { Length: > 0 } line)
        {
            StepEnd end = await reader.DoAsync(JsonSerializer.Deserialize<Step>(line, JsonSerializerOptions.Web)!);
            Console.Out.WriteLine(JsonSerializer.Serialize(end, JsonSerializerOptions.Web));
        }
    }

    /// <summary>Opens a page, presses the button, and waits until the browser has been sent away and settled.</summary>
    public static async Task<VisitEnd> CarryOutAsync(Visit visit, string path)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await LaunchAsync(playwright, path);
        IPage page = await browser.NewPageAsync(new BrowserNewPageOptions
        {
            IgnoreHTTPSErrors = visit.TakesCertificate,
        });
        await page.GotoAsync(visit.Page.AbsoluteUri);
        Task<IRequest> away = page.WaitForRequestAsync(
            request => request.IsNavigationRequest && new Uri(request.Url).Host != visit.Page.Host);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = visit.Button }).ClickAsync();
        IRequest last = await away;

        // Nothing where the browser got nowhere: then it shows a page of its own.
        _ = await last.ResponseAsync();
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        return new VisitEnd(last.Url, await page.InnerTextAsync("body"));
    }
}
