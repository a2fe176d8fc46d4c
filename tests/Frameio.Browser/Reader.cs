using System.Text.Json;
using Microsoft.Playwright;

namespace Frameio.Browser;

/// <summary>A person who reads a file in the browser, and does with it what they are told.</summary>
/// <param name="browser">The browser.</param>
internal sealed class Reader(IBrowser browser)
{
    private readonly List<string> _requests = [];
    private readonly List<string> _messages = [];
    private readonly List<string> _dialogs = [];
    private IPage? _page;

    private IPage Page => _page ?? throw new InvalidOperationException("No page is open.");

    /// <summary>Does one step, and tells what came of it.</summary>
    public async Task<StepEnd> DoAsync(Step step)
    {
        try
        {
            object? value = await CarryOutAsync(step);
            return new StepEnd(
                value is JsonElement element ? element : JsonSerializer.SerializeToElement(value), Problem: null);
        }
        catch (Exception error) when (error is PlaywrightException or TimeoutException or InvalidOperationException)
        {
            return new StepEnd(Value: null, error.Message);
        }
    }

    private async Task<object?> CarryOutAsync(Step step)
    {
        switch (step.Do)
        {
            case "open":
                await OpenAsync(step);
                return null;
            case "fill":
                await Page.FillAsync(step.At!, step.Text!);
                return null;
            case "choose":
                await Page.SelectOptionAsync(step.At!, new SelectOptionValue { Label = step.Text! });
                return null;
            case "click":
                await Page.ClickAsync(step.At!);
                return null;
            case "wait":
                await Page.Locator(step.At!).First.WaitForAsync();
                return null;
            case "press":
                await Page.Keyboard.PressAsync(step.Text!);
                return null;
            case "read":
                return await Page.EvaluateAsync<JsonElement>(step.Text!);
            case "save":
                IDownload download = await Page.RunAndWaitForDownloadAsync(() => Page.ClickAsync(step.At!));
                await download.SaveAsAsync(step.File!);
                return download.SuggestedFilename;
            case "paper":
                _ = await Page.PdfAsync(new PagePdfOptions { Path = step.File, PrintBackground = true });
                return null;
            case "print":
                await Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
                await Page.EvaluateAsync("() => window.dispatchEvent(new Event('beforeprint'))");
                return null;
            case "picture":
                _ = await Page.ScreenshotAsync(new PageScreenshotOptions { Path = step.File });
                return null;
            case "leave":
                await Page.ReloadAsync();
                return null;
            case "doings":
                return new Doings([.. _requests], [.. _messages], [.. _dialogs]);
            default:
                throw new InvalidOperationException($"Nobody knows how to '{step.Do}'.");
        }
    }

    private async Task OpenAsync(Step step)
    {
        if (_page is not null)
        {
            await _page.Context.CloseAsync();
        }

        _requests.Clear();
        _messages.Clear();
        _dialogs.Clear();
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            AcceptDownloads = true,
            ColorScheme = step.Colours == "dark" ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = !step.IsPlain,
            ViewportSize = new ViewportSize { Width = step.Width, Height = 900 },
        });
        _page = await context.NewPageAsync();
        Uri address = new(Path.GetFullPath(step.File!));
        _page.Request += (_, request) => Note(
            _requests, new Uri(request.Url).GetLeftPart(UriPartial.Path) == address.AbsoluteUri ? null : request.Url);
        _page.Console += (_, message) => Note(_messages, message.Type is "error" or "warning" ? message.Text : null);
        _page.PageError += (_, error) => Note(_messages, error);
        _page.Dialog += async (_, dialog) =>
        {
            Note(_dialogs, dialog.Type);
            await dialog.AcceptAsync();
        };
        _ = await _page.GotoAsync(address.AbsoluteUri);
    }

    private static void Note(List<string> notes, string? text)
    {
        if (text is not null)
        {
            lock (notes)
            {
                notes.Add(text);
            }
        }
    }
}
