using System.Text.Json;

namespace Frameio.Browser;

/// <summary>One thing that a person does with a page.</summary>
/// <param name="Do">What: the name of a case in <see cref="Reader"/>.</param>
/// <param name="At">The element, as a CSS selector.</param>
/// <param name="Text">What is typed, chosen or pressed; or the script whose value is asked for.</param>
/// <param name="File">The file that is opened or saved.</param>
internal sealed record Step(string Do, string? At = null, string? Text = null, string? File = null)
{
    /// <summary>How the page is looked at: <c>light</c> or <c>dark</c>.</summary>
    public string? Colours { get; init; }

    /// <summary>Width of the window in pixels.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>Whether the browser runs no script.</summary>
    public bool IsPlain { get; init; }
}

/// <summary>What came of a step.</summary>
/// <param name="Value">What was asked for; null for nothing.</param>
/// <param name="Problem">Why it couldn't be done; null where it was.</param>
internal sealed record StepEnd(JsonElement? Value, string? Problem);

/// <summary>What a page has done beside showing itself, since it was opened.</summary>
/// <param name="Requests">Addresses that it asked for, but its own.</param>
/// <param name="Messages">Errors and warnings on the console, and scripts' failures.</param>
/// <param name="Dialogs">Kinds of dialogs that it opened.</param>
internal sealed record Doings(
    IReadOnlyList<string> Requests, IReadOnlyList<string> Messages, IReadOnlyList<string> Dialogs);
